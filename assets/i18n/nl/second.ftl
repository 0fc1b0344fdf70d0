# Een tweede lezer: antwoorden blind opnieuw gelezen, hoe gelijk twee mensen lezen, verschillen beslecht.
second-name = Tweede lezer
second-line = Iemand anders leest antwoorden opnieuw zonder de redenen te zien die ze hebben. Wat beiden vinden, is meer dan één mening.
second-of = { $reader }, sinds { $day }
second-all = Alle lezingen
second-compare = Vergelijk wat gelezen is
second-go-on = Verder lezen
second-none = Een tweede lezer heeft antwoorden nodig die al eens gelezen zijn
second-none-words = Geef antwoorden eerst hun redenen. Daarna leest iemand anders er twintig of dertig blind opnieuw, en ziet u hoe gelijk u leest.
second-to-answers = Naar de antwoorden
second-readings = Lezingen
second-begin = Antwoorden opnieuw laten lezen
second-begin-line = Twintig tot vijftig gelote antwoorden zijn genoeg om te zien waar twee mensen iets anders bedoelen met dezelfde reden.
second-reader = Wie leest
second-reader-hint = Een naam
second-which = Welke vraag
second-question = { $count ->
    [one] { $wording } (1 antwoord)
   *[other] { $wording } ({ $number } antwoorden)
}
second-any-question = Alle vragen
second-how-many = Hoeveel antwoorden
second-by-lot = { $number }, door loting
second-every = { $count ->
    [one] het enige
   *[other] alle { $number }
}
second-start = Begin met lezen
second-done = { $done } van { $all } gelezen
second-result = Uitslag
second-continue = Verder
second-remove = Verwijder de lezing van { $reader }
second-before = Het vorige
second-blind = De redenen die deze antwoorden hebben, ziet u niet, en er wordt niets voorgesteld. Elk antwoord wordt opgeslagen zodra u verdergaat.
second-next = Volgende antwoord
second-by-reason = Reden voor reden
second-differences = { $count ->
    [0] Niets is verschillend gelezen
    [one] Eén antwoord is verschillend gelezen
   *[other] { $number } antwoorden zijn verschillend gelezen
}
second-to-settle = { $count ->
    [0] Alles is beslecht.
    [one] Eén moet nog beslecht worden.
   *[other] { $number } moeten nog beslecht worden.
}
second-more = en nog { $number }
second-first-found = Eerste lezer: { $reasons }
second-second-found = { $reader }: { $reasons }
second-no-reason = geen reden
second-settled = Beslecht: { $reasons }
second-take-first = Als de eerste lezer
second-take-second = Als { $reader }
second-take-both = Beide
second-take-other = Iets anders…
second-settle = Beslechten
second-alike = { $code ->
    [almost-always] bijna altijd hetzelfde
    [mostly] meestal hetzelfde
    [half] ongeveer de helft hetzelfde
    [seldom] zelden hetzelfde
   *[too-few] te weinig om iets te zeggen
}
second-find = Twee lezers: { $word }
second-same = Precies gelijk gelezen: { $told }
second-before-settling = Zoals het was voordat er iets beslecht werd.
second-explain = Wat “gelijk” betekent
second-explain-title = Hoe gelijk twee mensen lezen
second-explain-term = interbeoordelaarsbetrouwbaarheid, Cohens kappa
second-explain-sentence = Voor elk antwoord en elke reden wordt vergeleken of beiden die gaven. Kappa trekt af wat twee mensen bij toeval gelijk zouden hebben: 1 is altijd hetzelfde, 0 niet beter dan toeval.
second-explain-formula = kappa = (gezien − toeval) / (1 − toeval); marge 95 %. Vanaf 0,8 bijna altijd, vanaf 0,6 meestal, vanaf 0,4 ongeveer de helft hetzelfde.
second-explain-left-out = Redenen die geen van beiden gaf. Voor een woord zijn tien antwoorden nodig, en vijf met die reden.
second-exactly = Dezelfde redenen
second-cells = Per antwoord en reden gelijk
second-both-gave = Beiden gaven die
second-one-gave = Maar één gaf die
second-overlap = Gedeeld van wat een van beiden gaf
second-kappa-name = Kappa
second-kappa = { $value } ({ $low } tot { $high })
second-no-kappa = geen
second-kappa-head = kappa (marge)
second-both = beiden
second-only-first = alleen eerste
second-only-second = alleen { $reader }
second-neither = geen van beiden
second-in-a-word = in woorden
second-from-file = Uit een spreadsheet die zij codeerden…
second-file-words = Een tabel met de woorden van de antwoorden en hun redenen, zoals “Exporteren” bij Antwoorden die schrijft.
second-file-found = { $name }: { $here } van { $rows } gecodeerde rijen zijn antwoorden die hier staan en gelezen zijn.
second-file-new = { $count ->
    [one] Eén reden erin staat nog niet in het codeboek; als die nodig is, wordt hij toegevoegd om na te kijken.
   *[other] { $number } redenen erin staan nog niet in het codeboek; wat nodig is, wordt toegevoegd om na te kijken.
}
second-file-take = Vergelijken
second-file-who = Zeg hierboven wie ze las.
