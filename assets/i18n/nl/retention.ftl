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
retention-thin = Gestreept: minder dan tien worden zo ver gevolgd, dus daar zegt de lijn weinig.
retention-followed = Vaste klanten
retention-gone = Weg
retention-half-stay = De helft blijft
retention-after = Na { $days } dagen
retention-no-segment = in geen segment
retention-too-few = te weinig
retention-not-half = meer dan de helft is er nog
stay-after = Na { $days }
stay-hint = Kies een dag op de curve om te zien wie erachter zit.
stay-still = { $percent } is er nog
stay-followed = { $number } zo lang gevolgd
stay-gone = { $number } eerder weg
stay-shorter = { $number } nog te kort bekend
stay-people = { $who } ({ $days })
retention-days = { $count ->
    [one] { $days } dag
   *[other] { $days } dagen
}
retention-segments-differ = Segmenten blijven verschillend lang, meer dan toeval
retention-segments-alike = Tussen de segmenten is nog geen echt verschil
retention-segments-few = De segmenten zijn nog te klein om te vergelijken
retention-by-segment = Hoe lang elk segment blijft
retention-logrank-term = logranktoets
retention-logrank-sentence = Als de segmenten even lang bleven: hoe vaak ze alleen door toeval minstens zoveel zouden verschillen. Onder 0,05 heet het een verschil.
retention-logrank-left-out = Segmenten met minder dan tien vaste klanten worden niet vergeleken. Overlappende marges zijn geen toets.
retention-chi2 = chi-kwadraat
retention-df = vrijheidsgraden
retention-chance = alleen door toeval (p)
retention-value = Waarde
retention-orders = { $count ->
    [one] één bestelling in het afgelopen jaar
   *[other] { $number } bestellingen in het afgelopen jaar
}
retention-orders-a-year = { $orders } bestellingen per jaar
retention-at-least = minstens { $value }
retention-worth-parts = { $money } per jaar × { $years } jaar
retention-customers = Klanten
retention-per-year = Elk brengt per jaar
retention-share-lost = Verloren per jaar, %
retention-per-week = Elk besteedt per week
retention-weeks = Weken per jaar
retention-how-many = Aantal klanten
retention-loss = { $count ->
    [one] Eén klant vertrekt per jaar: { $money }
   *[other] { $number } klanten vertrekken per jaar: { $money }
}
retention-loss-line = Wat verloren klanten in een jaar kosten. Uw eigen cijfers staan erin; probeer andere.
retention-loss-real = { $kind ->
    [members] Gerekend met het gemiddelde lid. Wie in 12 maanden echt vertrok, betaalde samen { $money } per jaar: dat is het bedrag op Start.
   *[shop] Gerekend met de gemiddelde koper. Wie in 12 maanden echt vertrok of stil werd, bracht samen tot { $money } per jaar op: dat is het bedrag op Start.
}
retention-weekly = { $count ->
    [one] Eén zo’n klant brengt { $money } per jaar
   *[other] { $number } zulke klanten brengen { $money } per jaar, { $one } elk
}
retention-weekly-line = Waar een klein bedrag per week op uitkomt.
retention-point = Als er één meer van de 100 blijft, is dat { $money } per jaar waard.
retention-fill-in = Vul alle drie in, dan staat hier de som
retention-wrong-number = Een heel getal, zoals 120
retention-wrong-money = Een bedrag, zoals 300
retention-wrong-share = Een aandeel van 0 tot 100
retention-wrong-weeks = 1 tot 53 weken
retention-examples = Probeer:
retention-example-loss = 700 klanten van { $money }, 20% verloren
retention-example-weekly = { $count ->
    [one] { $money } per week, 50 weken
   *[other] { $number } daarvan
}
retention-own-figures = Terug naar mijn eigen cijfers
retention-at-risk = In gevaar
retention-at-risk-title = { $count ->
    [one] Eén vaste klant is over tijd; { $yearly }
   *[other] { $number } vaste klanten zijn over tijd; { $yearly }
}
retention-at-risk-none = Geen vaste klant is over tijd
retention-at-risk-line = Langer stil dan tweemaal het eigen ritme, en nog niet weggebleven.
retention-at-risk-nobody = Iedereen die vast komt, kwam wanneer verwacht.
retention-at-risk-choose = Kies er enkele om ze te exporteren of voor ze te printen, van een label te voorzien, in een segment te zetten of als vertrokken te noteren. Enter opent een klant.
retention-silent = Stil
retention-last-words = Laatst gezegd
retention-said-nothing = nog niets
retention-model-few = Met minder dan { $fewest } klanten (hier { $buyers }) wordt geen kans berekend dat iemand nog klant is: een model op zo weinig klanten schommelt sterk. Het eigen ritme van elke klant zegt wie over tijd is.
retention-rule-tried = Alle cijfers hier proberen een andere regel: { $rule }. Van kracht is { $kept }.
