members-business = Soort bedrijf
members-business-shop = Klanten kopen wanneer ze willen
members-business-members = Leden of abonnees betalen per maand
members-business-auto = Volgens de gegevens: { $kind }
members-kind-shop = een winkel
members-kind-members = leden
members-business-note = Start en Behoud spreken van vaste klanten of van leden. Aan de gegevens verandert niets.
members-churn-name = Verloren leden
members-churn-subtitle = { $unit ->
    [month] Deel van de leden aan het begin van elke maand dat erin vertrok. Vlak: 95%-marge.
    [half] Deel van de leden aan het begin van elk halfjaar dat erin vertrok. Vlak: 95%-marge.
    [year] Deel van de leden aan het begin van elk jaar dat erin vertrok. Vlak: 95%-marge.
   *[quarter] Deel van de leden aan het begin van elk kwartaal dat erin vertrok. Vlak: 95%-marge.
}
members-churn-empty = Er is nog geen hele periode voorbij die met leden begon.
members-find-churn = In { $window } vertrok { $rate } van de leden: { $left } van { $all }
members-find-churn-few = In { $window } vertrokken { $left } van { $all } leden
members-a-month = { $rate } per maand
members-money-name = Wat leden per maand betalen
members-money-subtitle = Geld per maand dat erbij kwam en wegviel, per periode
members-money-empty = Er zijn nog geen maandbedragen vastgelegd.
members-find-money = In { $window } viel { $gross } van het geld per maand weg; { $net } na wat terugkwam of steeg
members-find-money-few = In { $window } viel { $lost } van { $start } per maand weg
members-find-money-none = Leden betalen { $money } per maand
members-balance-name = Balans van leden
members-balance-subtitle = Leden die kwamen en gingen, per periode
members-find-balance = { $change ->
    [0] Er kwamen evenveel leden als er vertrokken: { $gained }
   *[other] Van { $start } naar { $end } leden: { $gained } kwamen, { $lost } vertrokken
}
members-start = Begin
members-joined = Nieuw
members-back = Terug
members-left = Vertrokken
members-left-choice = Vertrokken
members-left-payment = Betaling mislukt
members-end = Einde
members-rate = Verloren
members-new-money = Nieuw en terug
members-joined-money = Nieuw
members-more = Betalen meer
members-less = Betalen minder
members-gross = Bruto
members-net = Netto
members-causes = Van wie vertrok: { $voluntary } uit eigen keuze, { $involuntary } omdat een betaling mislukte of iets dergelijks, { $unknown } onbekend.
members-rule = Verloren: leden aan het begin van wie het laatste contract eindigde, op de laatste dag ervan. Wie binnen de periode lid werd en vertrok, staat in de balans, niet in het deel. Wie meer contracten heeft en er één beëindigt, betaalt minder. Wie terugkomt, telt apart; een tweede vertrek is een tweede verlies.
members-rule-money = Bruto: wat vertrokken leden betaalden en wat anderen minder betalen, van het geld aan het begin. Netto: min wat leden meer betalen en wat wie terugkwam betaalt.
members-no-earlier = Het eerste vastgelegde vertrek is van { $day }. In eerdere periodes kunnen leden zijn verloren die niemand heeft opgeschreven.
members-shown = Wat er wordt geteld
members-people = Leden
members-money = Geld
members-cancelled-head = { $count ->
    [one] Eén heeft opgezegd en is nog lid: { $money } per maand
   *[other] { $number } hebben opgezegd en zijn nog lid: { $money } per maand
}
members-cancelled-none = Niemand heeft opgezegd die nog lid is
members-cancelled-why = Wie opzegt, blijft lid tot de laatste dag van het contract en is op die dag verloren. Tot dan is er tijd voor een gesprek.
members-cancelled-customer = Lid
members-cancelled-said = Opgezegd op
members-cancelled-ends = Laatste dag
members-cancelled-monthly = Per maand
members-cancelled-stays = houdt een ander contract
members-cancelled-all = Toon alle { $number }
members-cancelled-people = Opgezegd, nog lid
members-tile-now = Leden nu
members-tile-pay = betalen { $money } per maand
members-tile-before = { $months ->
    [1] een maand eerder: { $number }
   *[other] { $months } maanden eerder: { $number }
}
members-tile-left = { $months ->
    [1] Vertrokken in één maand
   *[other] Vertrokken in { $months } maanden
}
members-tile-left-all = Vertrokken, alles samen
members-tile-left-worth = zij betaalden { $money }
members-tile-left-nobody = niemand vertrok
members-tile-churn = { $months ->
    [1] Verloren leden, één maand
   *[other] Verloren leden, { $months } mnd
}
members-tile-churn-none = Nog niet lang genoeg vastgelegd
members-tile-churn-money = allen die vertrokken: { $gross } van het geld, netto { $net }
members-stay-subtitle = Aandeel lidmaatschappen dat zo veel dagen na de eerste dag nog loopt. Vlak: 95%-marge.
members-stay-empty = Er zijn nog geen contracten vastgelegd.
members-stay-half = De helft van de leden blijft { $days } dagen of langer
members-stay-few = { $count ->
    [one] Er wordt nog maar één lidmaatschap gevolgd: te weinig om te zeggen hoe lang ze duren
   *[other] Er worden nog maar { $people } lidmaatschappen gevolgd: te weinig om te zeggen hoe lang ze duren
}
members-stay-more = { $rate } van de leden is er { $days } dagen na de eerste nog
members-stay-half-counts = { $gone } van de { $people } lidmaatschappen zijn tot nu toe beëindigd; de helft duurt { $days } dagen of langer, { $range }
members-stay-more-counts = { $gone } van de { $people } lidmaatschappen zijn tot nu toe beëindigd; { $days } dagen na de eerste is er nog: { $rate }
members-followed = Lidmaatschappen
members-empty = Hier ziet u hoeveel leden blijven, wat ze betalen en wie heeft opgezegd
members-empty-why = Daarvoor is een lijst van uw leden nodig: sinds wanneer, wat ze per maand betalen en wie wanneer vertrok. Of voeg een contract toe op de pagina van een klant.
members-empty-import = Uw leden importeren
members-window-left = Vertrokken in { $window }
members-contracts = Contracten
members-contracts-none = Er is geen contract vastgelegd. Met een contract telt deze klant als lid.
members-since = Lid sinds
members-until = Laatste dag
members-pays = Per maand
members-paid = Betaalde p.m.
members-state-running = Lid
members-state-leaving = Heeft opgezegd
members-state-ended = Vertrokken
members-contract-from = sinds { $day }
members-contract-span = { $from } – { $to }
members-contract-a-month = { $money } per maand
members-contract-from-day = { $money } vanaf { $day }
members-contract-said = opgezegd op { $day }
members-contract-waits = begint { $day }
members-add = Contract toevoegen…
members-change = Wijzigen…
members-stop = Het stopt…
members-remove = Verwijderen
members-form-add = Nieuw contract van { $name }
members-form-change = Contract van { $name }
members-form-stop = { $name } stopt
members-form-name = Waarvoor het is
members-form-name-note = Mag leeg blijven als er maar één soort is
members-form-starts = Eerste dag
members-form-monthly = Bedrag per maand
members-form-amount-wrong = Geef een bedrag, zoals 29,90
members-form-day-wrong = Geef een dag, zoals { $day }
members-form-new-amount = Nieuw bedrag per maand
members-form-new-since = Vanaf welke dag
members-form-new-note = Leeg laten als het gelijk blijft
members-form-new-wrong = Geef het bedrag én een dag na de eerste
members-form-said = Opgezegd op
members-form-said-note = Leeg als niemand het heeft gezegd
members-form-said-late = Niemand kan het na vandaag hebben gezegd
members-form-ends = Laatste dag
members-form-ends-note = De klant is lid tot en met deze dag en daarna verloren
members-form-ends-open = Leeg zolang het doorloopt
members-form-ends-early = De laatste dag ligt niet vóór de eerste, en niet vóór de dag van opzeggen
members-form-ending = Hoe
members-ending-none = Onbekend
members-ending-choice = Keuze van de klant
members-ending-payment = Betaling mislukt, of rekening gesloten
members-ending-other = Anders
members-form-reason = Waarom
members-form-reason-none = Nog niet bekend
members-form-save = Opslaan
members-form-stop-save = Het stopt
members-chip-there = Niet vertrokken
members-report-nobody = { $period } vertrok geen lid.
members-report-few = { $period } vertrokken enkele leden.
members-report-lead = { $count ->
    [one] { $period } vertrok één lid, dat { $money } betaalde.
   *[other] { $period } vertrokken { $number } leden. Zij betaalden { $money }.
}
members-find-balance-money = Van { $start } naar { $end } per maand: { $gained } kwam erbij, { $lost } ging eraf
members-worth-label = Over de jaren
members-worth-years = in { $years }
members-worth-window = { $months ->
    [12] in een jaar
    [1] in één maand
   *[other] in { $months } maanden
}
members-worth-few = { $members ->
    [one] Verloren van maar { $members } lid: te weinig om iets te zeggen
   *[other] Verloren van maar { $members } leden: te weinig om iets te zeggen
}
members-pay = { $count ->
    [one] één lid betaalt dat
   *[other] { $number } leden samen
}
members-a-year = { $kind ->
    [profit] { $money } winst per jaar
   *[paid] { $money } per jaar
}
members-came = Nieuw of terug
members-money-in = Nieuw, terug en meer betaald
members-money-out = Vertrokken en minder betaald
members-method-as-of = Alle cijfers zijn berekend naar de stand van { $day }, de laatste dag waarvan de contracten zijn vastgelegd.
members-method-money = Waarde per jaar: twaalf maanden van wat een lid betaalt, of het laatst betaalde. Een contract telt tot en met de laatste dag, hoe vroeg het ook is opgezegd.
members-rule-short = Verloren: leden aan het begin van wie het laatste contract eindigde, op de laatste dag ervan.
members-column-monthly = Per maand
members-changed-period = { $months ->
    [1] in de afgelopen maand
    [3] in het afgelopen kwartaal
    [6] in het afgelopen halfjaar
   *[12] in het afgelopen jaar
}
members-changed-earlier = { $months ->
    [1] in de maand ervoor
    [3] in het kwartaal ervoor
    [6] in het halfjaar ervoor
   *[12] in het jaar ervoor
}
members-changed-more = Er vertrokken { $period } meer leden: { $now }; { $before } { $earlier }.
members-changed-fewer = Er vertrokken { $period } minder leden: { $now }; { $before } { $earlier }.
members-changed-alike = Nog geen echt verschil in hoeveel leden { $period } vertrokken: { $now }; { $before } { $earlier }.
members-changed-few = Te weinig leden om te vergelijken hoeveel er { $period } vertrokken: { $now }; { $before } { $earlier }.
members-changed-segment-more = In “{ $segment }” vertrokken { $period } meer leden: { $now }; { $before } { $earlier }.
members-changed-segment-fewer = In “{ $segment }” vertrokken { $period } minder leden: { $now }; { $before } { $earlier }.
members-changed-money = Wie vertrok, betaalde { $money }; wie ervoor vertrok { $before }.
members-find-kept = Van 100 leden bleven er { $rate } in { $window }
members-find-kept-few = In { $window } bleven { $kept } van { $all } leden
members-find-reasons = { $count ->
    [one] Eén lid dat ‘{ $reason }’ noemde, betaalde { $money } per jaar
   *[other] { $people } leden die ‘{ $reason }’ noemden, betaalden samen { $money } per jaar
}
members-find-reasons-none = { $count ->
    [one] Van de ene die vertrok, is nog niet bekend waarom
   *[other] Van de { $people } die vertrokken, is nog niet bekend waarom
}
members-find-reasons-nobody = In deze periode is niemand vertrokken
members-todo-worth = Zij betaalden { $money } per jaar.
members-todo-ask = { $count ->
    [one] Vraag het wie vertrok en het meest betaalde.
   *[other] Vraag het de { $people } die vertrokken en het meest betaalden.
}
members-names = { $count ->
    [one] Wie vertrok en het meest betaalde
   *[other] De { $number } die vertrokken en het meest betaalden
}
members-call-title-other = { $count ->
    [one] Vraag het wie vertrok en het meest betaalde
   *[other] Vraag het de { $number } die vertrokken en het meest betaalden
}
members-call-lead = { $count ->
    [one] Wie vertrok en het meest betaalde, betaalde { $money } per jaar. Bel, luister en schrijf de woorden op.
   *[other] De { $people } die vertrokken en het meest betaalden, betaalden samen { $money } per jaar. Bel ze, luister en schrijf hun woorden op.
}
members-call-lead-profit = { $count ->
    [one] Wie vertrok en het meest betaalde, bracht { $money } winst per jaar op. Bel, luister en schrijf de woorden op.
   *[other] De { $people } die vertrokken en het meest betaalden, brachten samen { $money } winst per jaar op. Bel ze, luister en schrijf hun woorden op.
}
members-call-none = Ieder lid dat vertrok, is gevraagd. Er is vandaag niemand om te bellen.
members-call-greeting = ‘Goedemiddag, u spreekt met { $business }. U was lid bij ons. Hebt u vijf minuten?’
members-call-from-to = lid van { $since } tot { $until }
members-call-since = lid sinds { $since }
members-call-foot = Bedragen: wat ieder het laatst per maand betaalde. Houd deze lijst uit het zicht van leden.
members-call-foot-profit = Bedragen: wat ieder het laatst per maand betaalde; de som is winst. Houd deze lijst uit het zicht van leden.
members-calls-where-words = Een PDF om af te drukken: naam, telefoon, van wanneer tot wanneer iemand lid was, het bedrag, vijf vragen en ruimte om te schrijven.
members-ask-words = { $count ->
    [one] { $yearly } van wie vertrok en het meest betaalde.
   *[other] { $yearly } van de { $number } die vertrokken en het meest betaalden.
}
members-guess-words = { $count ->
    [one] { $yearly }: waarom vertrok wie het meest betaalde?
   *[other] { $yearly }: waarom vertrokken de { $number } die het meest betaalden?
}
members-guess-until = lid tot { $day }
members-customers-line = Iedereen die u kent, naar wat ze per jaar betalen
members-report-names = Namen van wie vertrok en het meest betaalde
members-changed-one-day = { $count ->
    [one] Eén lid vertrok.
   *[other] { $number } van de { $all } leden die vertrokken, hebben één en dezelfde laatste dag: { $day }.
 } Wanneer elk van hen vertrok, is niet bekend; over meer of minder valt dus niets te zeggen.
