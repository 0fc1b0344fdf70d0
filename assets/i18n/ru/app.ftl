app-name = Comeback
app-tagline = Узнайте, почему уходят клиенты и кого можно вернуть
