chart-reasons-name = Waarom ze weggingen
chart-reasons-money-name = Waarom ze weggingen, naar geld
chart-retention-name = Hoeveel er blijven
chart-balance-name = Vaste klanten erbij en eraf
chart-cohorts-name = Cohorten
chart-survival-name = Hoe lang ze blijven
chart-rules-name = Regels voor ‘weggebleven’
chart-people = mensen
chart-money = omzet per jaar
chart-money-profit = winst per jaar
chart-money-paid = betaald per jaar
chart-main = hoofdreden
chart-mentioned = ook genoemd
chart-unavoidable = niet te voorkomen
chart-together = meerdere samen
chart-guess = ons vermoeden
chart-guess-label = { $reason } (ons vermoeden)
chart-more-reasons = { $count ->
    [one] Nog 1 reden
   *[other] Nog { $number } redenen
}
chart-small-reasons = { $count ->
    [one] Nog 1 reden, minder dan 5 mensen
   *[other] Nog { $number } redenen, elk minder dan 5 mensen
}
chart-empty-reasons = Er is nog geen reden bekend. Vraag het aan de eerste vijf klanten die wegblijven.
chart-empty-reasons-nobody = Zodra iemand vertrekt of wegblijft, komen de redenen hier te staan.
chart-few-reasons = Vanaf tien bekende redenen worden het balken. Lees ze tot dan één voor één.
chart-no-rules = Een halfjaar geleden was er niemand weggebleven: er is nog niets om regels mee te vergelijken.
chart-few-rules = Een halfjaar geleden waren er minder dan tien weggebleven: te weinig om regels te vergelijken.
chart-hidden = Hier zouden groepen van minder dan vijf mensen te zien zijn; daarom staat dit er niet.
chart-a-year = { $kind ->
    [profit] { $money } winst per jaar
   *[sales] { $money } omzet per jaar
}
chart-band = { $rate }, 95%-marge { $low }–{ $high }
chart-empty-retention = De gegevens gaan nog geen twee volle perioden terug.
chart-empty-balance = De gegevens beslaan nog geen volle periode.
chart-empty-cohorts = Er zijn nog geen aankopen vastgelegd.
chart-empty-survival = Er zijn nog geen vaste klanten vastgelegd.
chart-empty-rules = Er zijn nog geen vaste klanten vastgelegd.
chart-retention-subtitle = { $unit ->
    [month] Van wie de maand ervoor kocht. Vlak: 95%-marge.
    [half] Van wie het halfjaar ervoor kocht. Vlak: 95%-marge.
    [year] Van wie het jaar ervoor kocht. Vlak: 95%-marge.
   *[quarter] Van wie het kwartaal ervoor kocht. Vlak: 95%-marge.
}
chart-reasons-subtitle = Hoofdreden, in de woorden van de klant of verteld aan het personeel
chart-balance-subtitle = Mensen die per periode vaste klant werden of het niet meer zijn
chart-cohorts-subtitle = Van de klanten die in een periode voor het eerst kochten: hoeveel er in elke latere periode kochten
chart-survival-subtitle = Aandeel vaste klanten dat zo veel dagen na de tweede aankoop nog komt. Vlak: 95%-marge.
chart-rules-subtitle = Van wie een halfjaar geleden volgens elke regel wegbleef: hoeveel er terugkwamen
chart-goal = doel { $rate }
chart-goal-by = doel { $rate } eind { $month }
chart-goal-lost = doel: hooguit { $rate } verloren
chart-goal-lost-by = doel: hooguit { $rate } verloren, eind { $month }
chart-running = loopt nog
chart-gained = werd vaste klant
chart-back = kwam terug
chart-quiet = weggebleven
chart-left = vertrokken
chart-cohorts-newest = { $unit ->
    [year] Hier staan de nieuwste { $shown } van { $all } jaren.
    [quarter] Hier staan de nieuwste { $shown } van { $all } kwartalen; per jaar staan ze er allemaal.
   *[month] Hier staan de nieuwste { $shown } van { $all } maanden; per kwartaal of per jaar staan er meer.
}
chart-cohorts-cut = Niet alles past hier: de nieuwste rijen en de eerste kolommen staan erboven.
chart-cohort-first = Kocht voor het eerst in
chart-cohort-size = Klanten
chart-cohort-step = { $unit ->
    [year] 1 jaar later
    [quarter] 1 kwartaal later
   *[month] 1 maand later
}
chart-before-records = van vóór de gegevens
chart-so-far = tot nu toe
chart-means = Volle vakken
chart-means-note = zonder de eerste rij
chart-fewer = Minder
chart-more = meer
chart-unfinished = nog niet voorbij, telt niet mee in de gemiddelden
chart-of = { $of } van { $all }
chart-followed = nog gevolgd
chart-median = helft: { $days } dagen
chart-rule-times = { $times } ×
chart-rule-days = { $days } dagen
chart-period = Periode
chart-start = Begin
chart-end = Eind
chart-came-again = Kwam terug
chart-base = Van
chart-rate = Aandeel
chart-range = 95%-marge
chart-reason = Reden
chart-named = genoemd
chart-all = Totaal
chart-share-known = van bekend
chart-share-band = { $rate }, 95%-marge { $low }–{ $high }
chart-untold = Perioden zonder punt staan er niet bij: er zouden groepen van minder dan vijf mensen te zien zijn.
