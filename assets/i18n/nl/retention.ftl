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
retention-copy = Als tekst kopiëren
retention-money = Geld
retention-cohort-step = Lengte van een stap
retention-cells = Wat een vakje zegt
retention-when = Wanneer gekocht
retention-in-it = { $unit ->
    [month] In die maand
    [year] In dat jaar
   *[quarter] In dat kwartaal
}
retention-since = Toen of later
retention-since-subtitle = Van de klanten die in een periode voor het eerst kochten: hoeveel kochten er in een latere periode of daarna
retention-money-subtitle = Wat klanten die in een periode voor het eerst kochten toen en in elke latere periode uitgaven, per klant en samen
retention-first-step = { $unit ->
    [month] eerste maand
    [year] eerste jaar
   *[quarter] eerste kwartaal
}
retention-each = { $money } p.p.
retention-find-since = { $unit ->
    [month] Van de 100 nieuwe klanten kwamen er { $next } de volgende maand of later terug
    [year] Van de 100 nieuwe klanten kwamen er { $next } het volgende jaar of later terug
   *[quarter] Van de 100 nieuwe klanten kwamen er { $next } het volgende kwartaal of later terug
}
retention-find-money = { $unit ->
    [month] Een nieuwe klant geeft { $first } uit in de eerste maand en { $next } in de volgende
    [year] Een nieuwe klant geeft { $first } uit in het eerste jaar en { $next } in het volgende
   *[quarter] Een nieuwe klant geeft { $first } uit in het eerste kwartaal en { $next } in het volgende
}
retention-cell-hint = Kies een vakje om te zien wie erin zit. Met de pijltjes gaat u van vakje naar vakje.
retention-cell = { $counts } van { $who } kochten in { $when }
retention-cell-since = { $counts } van { $who } kochten in { $when } of later
retention-cell-money = Die van { $who } gaven { $money } uit in { $when }
retention-cohorts-term = cohortanalyse
retention-cohorts-sentence = Klanten staan bij elkaar naar wanneer ze voor het eerst kochten; elk vakje zegt hoeveel van hen zoveel perioden later weer kochten.
retention-cohorts-since-sentence = Klanten staan bij elkaar naar wanneer ze voor het eerst kochten; elk vakje zegt hoeveel van hen zoveel perioden later of ooit daarna kochten. Wie nog kan komen, telt zodra hij geweest is.
retention-cohorts-money-sentence = Klanten staan bij elkaar naar wanneer ze voor het eerst kochten; elk vakje zegt wat ze zoveel perioden later uitgaven, min terugbetalingen, per klant van de rij en samen.
retention-cohorts-left-out = De eerste rij bevat iedereen van vóór de gegevens, dus zij zijn niet nieuw; vakjes die nog lopen zijn gearceerd. Geen van beide telt mee in de gemiddelden.
retention-newcomers = sindsdien voor het eerst gekocht
retention-buyers = klanten die hebben gekocht
