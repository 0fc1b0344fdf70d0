goal-title = { $months ->
    [1] Doel: van 100 klanten komen er { $rate } binnen een maand terug
    [3] Doel: van 100 klanten komen er { $rate } binnen een kwartaal terug
    [6] Doel: van 100 klanten komen er { $rate } binnen een half jaar terug
   *[12] Doel: van 100 klanten komen er { $rate } binnen een jaar terug
}
goal-title-by = { $months ->
    [1] Doel: van 100 klanten komen er { $rate } binnen een maand terug, uiterlijk { $day }
    [3] Doel: van 100 klanten komen er { $rate } binnen een kwartaal terug, uiterlijk { $day }
    [6] Doel: van 100 klanten komen er { $rate } binnen een half jaar terug, uiterlijk { $day }
   *[12] Doel: van 100 klanten komen er { $rate } binnen een jaar terug, uiterlijk { $day }
}
goal-running = { $count ->
    [one] Nog één van de { $base } moet uiterlijk { $day } terugkomen; tot nu toe kwamen er { $kept }
   *[other] Nog { $number } van de { $base } moeten uiterlijk { $day } terugkomen; tot nu toe kwamen er { $kept }
}
goal-missed = { $count ->
    [one] Er ontbrak één: op { $day } waren { $kept } van de { $base } teruggekomen
   *[other] Er ontbraken { $number }: op { $day } waren { $kept } van de { $base } teruggekomen
}
goal-undated = { $count ->
    [one] Nog één van de { $base } had uiterlijk { $day } moeten terugkomen; er kwamen er { $kept }
   *[other] Nog { $number } van de { $base } hadden uiterlijk { $day } moeten terugkomen; er kwamen er { $kept }
}
goal-reached = Gehaald: op { $day } waren { $kept } van de { $base } teruggekomen, { $wanted } was de bedoeling
goal-earlier = { $months ->
    [1] Een maand eerder waren op dit punt { $now } van de { $base } teruggekomen, en aan het eind { $end }.
    [3] Een kwartaal eerder waren op dit punt { $now } van de { $base } teruggekomen, en aan het eind { $end }.
    [6] Een half jaar eerder waren op dit punt { $now } van de { $base } teruggekomen, en aan het eind { $end }.
   *[12] Een jaar eerder waren op dit punt { $now } van de { $base } teruggekomen, en aan het eind { $end }.
}
goal-on-the-way = Op weg, als de anderen komen zoals toen.
goal-open = Het kan nog beide kanten op.
goal-behind = Achter: er moeten er meer komen dan toen.
goal-unknown = Er is te weinig vastgelegd om te zeggen hoe het gaat.
goal-before = Wie voor het doel meetelt, is vanaf { $day } bekend.
goal-next = De dag is voorbij: stel een volgend doel.
goal-too-little = Er is te weinig vastgelegd om de weg te tonen. Er zijn twee volle periodes nodig.
goal-none = Er staat nog geen doel op papier.
goal-none-line = Schrijf op hoeveel van de 100 moeten terugkomen, en wanneer. Het startscherm toont dan de weg: hoeveel er nog moeten komen.
goal-set = Doel stellen
goal-change = Doel wijzigen
goal-save = Vastleggen
goal-within = Terug binnen
goal-month = een maand
goal-quarter = een kwartaal
goal-half = een half jaar
goal-year = een jaar
goal-as-headline = zoals het hoofdcijfer
goal-words = In uw woorden
goal-words-hint = Wie een jas brengt, komt ermee terug, en met de volgende
goal-missing-who = Toon wie nog niet terugkwam
goal-missing-people = Nog niet teruggekomen
goal-elsewhere = { $months ->
    [1] Het doel geldt per maand; het staat erin als de periodes maanden zijn.
    [3] Het doel geldt per kwartaal; het staat erin als de periodes kwartalen zijn.
    [6] Het doel geldt per half jaar; het staat erin als de periodes halve jaren zijn.
   *[12] Het doel geldt per jaar; het staat erin als de periodes jaren zijn.
}
goal-heading = Het doel
