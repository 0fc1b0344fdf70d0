# Wat de coach van een vraag zegt.
coach-open = Open
coach-closed = Gesloten
coach-blank = Leeg
coach-leading = Legt de klant het antwoord in de mond
coach-double = Vraagt twee dingen tegelijk
coach-negation = Een ontkenning maakt het antwoord onduidelijk
coach-long = Te lang voor een lezer met haast
coach-hard = Moeilijke woorden
coach-jargon = Vaktaal
coach-try = Probeer: { $wording }
