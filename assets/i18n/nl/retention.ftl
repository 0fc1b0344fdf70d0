retention-name = Behoud
retention-line = Hoeveel er blijven, hoeveel er weggaan, en hoe zeker dat is
retention-report = Rapport maken
retention-over-time = In de tijd
retention-month = Maand
retention-quarter = Kwartaal
retention-half = Half jaar
retention-year = Jaar
retention-more = Meer
retention-more-what = de balans van vaste klanten, en de regel achter “weggebleven”
retention-period = Periode
retention-became = Vast geworden
retention-back = Terug
retention-quiet = Weggebleven
retention-left = Weg
retention-start = Begin
retention-end = Eind
retention-fewer = Alleen de nieuwste tonen
retention-all-periods = Alle { $number } perioden tonen
retention-first-timers = { $count ->
    [one] Daarnaast kwam er één voor het eerst; op de eerste dag is nog niemand vaste klant.
   *[other] Daarnaast kwamen er { $number } voor het eerst; op de eerste dag is nog niemand vaste klant.
}
retention-balance-term = klantenbalans, netto klantengroei
retention-balance-sentence = Hoe het aantal vaste klanten van begin naar eind liep: wie op een tweede dag kocht, werd er een; wie langer wegbleef dan de regel toestaat, zoals die toen bekend was, is weggebleven.
retention-balance-formula = Begin + vaste klant geworden + teruggekomen − weggebleven − vertrokken = eind. Latere aankopen veranderen geen eerdere periode.
retention-balance-twice = Wie in één periode vaker wegblijft en terugkomt, telt elke keer mee.
retention-rule-kind = Soort regel
retention-rule-rhythm = × eigen ritme
retention-rule-days = dagen
retention-rule-back = Terug naar { $rule }
retention-empty = Hier ziet u hoeveel klanten blijven, en hoe lang
retention-empty-why = Daarvoor zijn de aankopen van uw klanten nodig, of een lijst met namen en bezoeken. Twee volledige perioden zijn genoeg voor de eerste zin.
retention-empty-import = Uw aankopen importeren
