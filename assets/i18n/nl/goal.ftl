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
goal-members-title = { $months ->
    [1] Doel: van 100 leden zijn er na een maand nog { $rate } lid
    [3] Doel: van 100 leden zijn er na een kwartaal nog { $rate } lid
    [6] Doel: van 100 leden zijn er na een half jaar nog { $rate } lid
   *[12] Doel: van 100 leden zijn er na een jaar nog { $rate } lid
}
goal-members-title-by = { $months ->
    [1] Doel: van 100 leden zijn er na een maand nog { $rate } lid, op { $day }
    [3] Doel: van 100 leden zijn er na een kwartaal nog { $rate } lid, op { $day }
    [6] Doel: van 100 leden zijn er na een half jaar nog { $rate } lid, op { $day }
   *[12] Doel: van 100 leden zijn er na een jaar nog { $rate } lid, op { $day }
}
goal-members-running = { $count ->
    [0] Tot en met { $day } mag niemand meer vertrekken; { $kept } van de { $base } zijn nog lid
    [one] Tot en met { $day } mag er nog één vertrekken; { $kept } van de { $base } zijn nog lid
   *[other] Tot en met { $day } mogen er nog { $number } vertrekken; { $kept } van de { $base } zijn nog lid
}
goal-members-too-many = { $count ->
    [one] Er is er één te veel vertrokken; { $kept } van de { $base } zijn nog lid
   *[other] Er zijn er { $number } te veel vertrokken; { $kept } van de { $base } zijn nog lid
}
goal-members-missed = { $count ->
    [one] Eén te veel vertrok: op { $day } waren { $kept } van de { $base } nog lid
   *[other] { $number } te veel vertrokken: op { $day } waren { $kept } van de { $base } nog lid
}
goal-members-undated = { $count ->
    [one] Nog één van de { $base } had tot { $day } moeten blijven; er bleven er { $kept }
   *[other] Nog { $number } van de { $base } hadden tot { $day } moeten blijven; er bleven er { $kept }
}
goal-members-reached = Gehaald: op { $day } waren { $kept } van de { $base } nog lid, { $wanted } was de bedoeling
goal-members-going = { $count ->
    [one] Eén van hen heeft opgezegd en gaat uiterlijk { $day } weg.
   *[other] { $number } van hen hebben opgezegd en gaan uiterlijk { $day } weg.
}
goal-members-earlier = { $months ->
    [1] Een maand eerder waren er op dit punt { $now } van de { $base } nog, en aan het eind { $end }.
    [3] Een kwartaal eerder waren er op dit punt { $now } van de { $base } nog, en aan het eind { $end }.
    [6] Een half jaar eerder waren er op dit punt { $now } van de { $base } nog, en aan het eind { $end }.
   *[12] Een jaar eerder waren er op dit punt { $now } van de { $base } nog, en aan het eind { $end }.
}
goal-members-on-the-way = Op weg, als er evenveel blijven als toen.
goal-members-behind = Achter: er moeten er meer blijven dan toen.
goal-members-cancelled = Het wordt niet gehaald als iedereen die opzegde ook gaat: praat met hen.
goal-members-lost = Het is tegen die tijd niet meer te halen: stel een volgend doel.
goal-members-too-little = Er is te weinig vastgelegd om de weg te tonen. Er is een volle periode nodig die met leden begon.
goal-members-none-line = Schrijf op hoeveel van de 100 leden er nog moeten zijn, en wanneer. Het startscherm toont dan de weg: hoeveel er hoogstens mogen vertrekken.
goal-members-within = Nog lid na
goal-members-words-hint = Niemand vertrekt omdat niemand vroeg hoe het ging
goal-members-missing-who = Toon wie vertrok
goal-members-missing-people = Vertrokken sinds de periode begon
