bench-suggested = Voorgesteld. Niets telt voordat u het overneemt.
bench-sureness = { $sureness ->
    [very_likely] zeer waarschijnlijk
    [likely] waarschijnlijk
   *[possible] mogelijk
 }
bench-because = vanwege: { $words }
bench-like = zoals: “{ $words }”
bench-none = Geen reden erin
bench-accept-first = Nr. { $number } overnemen
bench-to-go = Voorstellen beginnen na 20 antwoorden: nog { $number }
bench-learning = Leert van wat er is beslist…
bench-blind = Lees dit antwoord zonder voorstel, zodat de score eerlijk blijft.
bench-unsure = Geen voorstel: niet zeker genoeg.
bench-unknown = Geen voorstel: over zoiets is nog niet beslist.
bench-score = { $count ->
    [one] Blind geprobeerd: { $right } van de { $tried } keer goed.
   *[other] Blind geprobeerd: { $right } van de { $tried } keer goed.
 }
bench-score-quiet = { $count ->
    [one] { $times } keer geen voorstel.
   *[other] { $times } keer geen voorstel.
 }
bench-marking = Nu de reden die deze woorden noemen: 1–9, de letters ervan, of Enter voor de waarschijnlijkste. Pijltjes verplaatsen, Shift neemt er meer, Esc stopt.
bench-legend-ground = pleit voor een voorstel
bench-legend-rule = voldoet aan een regel
bench-legend-passage = gemarkeerd
bench-passage = “{ $words }” { $reason }
bench-key-later = later
bench-key-mark = woorden markeren
bench-sheet = { $language }, versie { $version }
bench-filter = Filter
bench-order = Volgorde
bench-order-by = { $order ->
    [newest] Nieuwste eerst
    [oldest] Oudste eerst
    [valuable] Waardevolste klant eerst
    [most_sure] Zekerste voorstel eerst
    [least_sure] Onzekerste voorstel eerst
   *[question] Per vraag
 }
bench-by-state = Status van de klant
bench-by-worth = Waarde van de klant
bench-worth = { $worth ->
    [top_fifth] Waardevolste vijfde deel
    [upper_half] Waardevolste helft
   *[lower_half] Minst waardevolle helft
 }
bench-by-last = Laatst geweest
bench-last = { $last ->
    [month] In de laatste 30 dagen
    [quarter] In de laatste 90 dagen
    [year] In de laatste 365 dagen
   *[longer] Langer geleden
 }
bench-by-segment = Segment
bench-by-language = Taal
bench-by-version = Beantwoorde versie
bench-version = { $title }, versie { $number }
bench-all = Alles boven 90% overnemen…
bench-all-title = Alles boven 90% overnemen
bench-all-working = Alle antwoorden worden doorgenomen…
bench-all-nothing = Zo zeker is nog geen voorstel. Hoe meer antwoorden u leest, hoe zekerder ze worden.
bench-all-words = { $count ->
    [one] { $answers } antwoord heeft een voorstel dat negen van de tien keer hoort te kloppen. Bekijk het voordat u het overneemt; streep door wat niet klopt.
   *[other] { $answers } antwoorden hebben een voorstel dat negen van de tien keer hoort te kloppen. Bekijk deze { $sample } voordat u alles overneemt; streep door wat niet klopt.
 }
bench-all-strike = Doorstrepen
bench-all-put-back = Terugzetten
bench-all-left = Blijft staan om te lezen
bench-all-struck = U hebt { $struck } van de { $sample } doorgestreept. Van de andere kan een even groot deel niet kloppen.
bench-all-seen = { $seen } van de { $sample } bekeken
bench-all-accept = { $number } overnemen
