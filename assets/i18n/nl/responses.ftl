responses-name = Wie er antwoordde
responses-who = Wie
responses-day = Dag
responses-channel = Hoe
responses-version = Versie
responses-answered = Beantwoord
responses-key-walk = formulier
responses-key-open = openen
responses-empty = Nog niemand heeft geantwoord
responses-empty-words = Elk formulier dat u invoert komt hier te staan, het nieuwste eerst, met tellingen van wat er gekozen is.
responses-count = { $count ->
    [one] { $number } formulier
   *[other] { $number } formulieren, het nieuwste eerst
 }
