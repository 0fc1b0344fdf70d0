app-name = Comeback
app-tagline = Ontdek waarom klanten weggaan, en wie u kunt terugwinnen
