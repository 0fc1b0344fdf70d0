app-name = Comeback
app-tagline = Find out why customers leave, and whom to win back
