report-writer-pdf = PDF, om af te drukken
report-writer-html = Webpagina, één bestand
report-writer-xlsx = Excel-werkmap
report-writer-csv = CSV-tabel
report-sheet = Rapport
report-owner-name = Rapport voor de eigenaar
report-calls-name = Bellijst
report-few = minder dan 5
report-not-shown = niet getoond
report-page-of = Pagina { $page } van { $pages }
report-as-of = stand van { $day }
report-scope = { $from } – { $to } · stand van { $to }
report-no-data = nog geen aankopen vastgelegd
report-title = Waarom klanten weggaan, en wat dat kost
report-period = { $months ->
    [one] In één maand
   *[other] In { $months } maanden
}
report-period-all = In de hele periode
report-lead = { $count ->
    [one] { $period } is één vaste klant vertrokken of weggebleven.
   *[other] { $period } zijn { $people } vaste klanten vertrokken of weggebleven.
}
report-lead-few = { $period } zijn minder dan 5 vaste klanten vertrokken of weggebleven.
report-lead-none = { $period } is geen vaste klant vertrokken of weggebleven.
report-lead-money = Zij gaven samen tot { $money } per jaar uit.
report-lead-money-profit = Zij brachten samen tot { $money } winst per jaar op.
report-lead-hidden = { $count ->
    [one] Nieuwe klanten verhullen dat: er is één vaste klant meer dan daarvoor.
   *[other] Nieuwe klanten verhullen dat: er zijn { $people } vaste klanten meer dan daarvoor.
}
report-lead-fewer = { $count ->
    [one] Er is één vaste klant minder dan daarvoor.
   *[other] Er zijn { $people } vaste klanten minder dan daarvoor.
}
report-regulars = Vaste klanten nu
report-regulars-note = { $coming } komen, { $overdue } over tijd
report-regulars-before = { $before } aan het begin van de periode
report-leaving = Vertrokken of weggebleven
report-leaving-money = tot { $yearly }
report-leaving-range = tot { $yearly }; ongeveer { $about } als er evenveel terugkomen als eerder
report-again = { $months ->
    [1] Binnen een maand teruggekomen
    [3] Binnen een kwartaal teruggekomen
    [6] Binnen een halfjaar teruggekomen
    [12] Binnen een jaar teruggekomen
   *[other] Binnen { $months } maanden teruggekomen
}
report-again-of = { $of } van { $all }
report-again-same = daarvoor { $rate }: nog geen echt verschil
report-again-better = daarvoor { $rate }: er komen er nu meer terug
report-again-worse = daarvoor { $rate }: er komen er nu minder terug
report-again-none = de gegevens gaan hiervoor niet ver genoeg terug
report-hidden = er zouden minder dan vijf mensen te zien zijn; daarom staat dit er niet
report-find-reasons = { $count ->
    [one] Eén klant die ‘{ $reason }’ noemde, gaf { $money } per jaar uit
   *[other] { $people } klanten die ‘{ $reason }’ noemden, gaven samen { $money } per jaar uit
}
report-find-reasons-profit = { $count ->
    [one] Eén klant die ‘{ $reason }’ noemde, bracht { $money } winst per jaar op
   *[other] { $people } klanten die ‘{ $reason }’ noemden, brachten samen { $money } winst per jaar op
}
report-find-reasons-money = { $count ->
    [one] { $money } per jaar kwam van één klant die ‘{ $reason }’ noemde
   *[other] { $money } per jaar kwam van { $people } klanten die ‘{ $reason }’ noemden
}
report-find-reasons-money-profit = { $count ->
    [one] { $money } winst per jaar kwam van één klant die ‘{ $reason }’ noemde
   *[other] { $money } winst per jaar kwam van { $people } klanten die ‘{ $reason }’ noemden
}
report-find-reasons-few = { $count ->
    [one] Er is pas één reden bekend: lezen, niet rangschikken
   *[other] Er zijn pas { $people } redenen bekend: lezen, niet rangschikken
}
report-find-reasons-small = Te weinig klanten noemden dezelfde reden om er een apart te tonen
report-find-reasons-none = { $count ->
    [one] Van de ene die vertrok of wegbleef, is nog niet bekend waarom
   *[other] Van de { $people } die vertrokken of wegbleven, is nog niet bekend waarom
}
report-find-reasons-nobody = In deze periode is niemand vertrokken of weggebleven
report-reasons-known = Reden bekend van { $known } van de { $all }.
report-reasons-known-share = Reden bekend van { $known } van de { $all } ({ $share }).
report-reasons-known-money = Reden bekend van { $known } van de { $all } ({ $share }; { $money } van het geld).
report-reasons-bounds = Als alle anderen, of geen van hen, ‘{ $reason }’ als hoofdreden noemden: { $low }–{ $high }.
report-reasons-guesses = { $count ->
    [one] Eén eigen vermoeden telt niet mee.
   *[other] { $number } eigen vermoedens tellen niet mee.
}
report-reasons-dominant = Eén klant is goed voor { $share } van het geld bij ‘{ $reason }’.
report-reasons-dominant-shared = Eén klant is goed voor meer dan de helft van het geld bij ‘{ $reason }’.
report-reasons-mentioned = { $main } noemden dit als hoofdreden, nog { $more } noemden het ook.
report-reasons-not-asked = { $count ->
    [one] Aan één is het nooit gevraagd.
   *[other] Aan { $people } is het nooit gevraagd.
}
report-find-retention = { $unit ->
    [month] Elke maand kwamen { $low } tot { $high } van de 100 klanten terug
    [half] Elk halfjaar kwamen { $low } tot { $high } van de 100 klanten terug
    [year] Elk jaar kwamen { $low } tot { $high } van de 100 klanten terug
   *[quarter] Elk kwartaal kwamen { $low } tot { $high } van de 100 klanten terug
}
report-find-retention-same = { $unit ->
    [month] Elke maand kwamen { $rate } van de 100 klanten terug
    [half] Elk halfjaar kwamen { $rate } van de 100 klanten terug
    [year] Elk jaar kwamen { $rate } van de 100 klanten terug
   *[quarter] Elk kwartaal kwamen { $rate } van de 100 klanten terug
}
report-find-retention-one = Van de 100 klanten die in { $base } kochten, kochten er { $rate } opnieuw in { $next }
report-find-retention-few = { $of } van de { $all } klanten die in { $base } kochten, kochten opnieuw in { $next }
report-find-retention-none = De gegevens gaan nog geen twee volle perioden terug
report-change-none = Geen echte verandering sinds de eerste getoonde periode.
report-change-more = In de laatste periode kwamen er meer terug dan in de eerste.
report-change-fewer = In de laatste periode kwamen er minder terug dan in de eerste.
report-range = { $of } van { $all }; 95%-marge { $low }–{ $high }.
report-running-note = { $label } is nog niet voorbij.
report-find-balance-more = { $count ->
    [one] Vaste klanten: { $gained } erbij, { $lost } eraf, één meer dan aan het begin
   *[other] Vaste klanten: { $gained } erbij, { $lost } eraf, { $change } meer dan aan het begin
}
report-find-balance-fewer = { $count ->
    [one] Vaste klanten: { $gained } erbij, { $lost } eraf, één minder dan aan het begin
   *[other] Vaste klanten: { $gained } erbij, { $lost } eraf, { $change } minder dan aan het begin
}
report-find-balance-same = Vaste klanten: { $gained } erbij, { $lost } eraf, evenveel als aan het begin
report-find-cohorts = { $unit ->
    [year] Van de 100 nieuwe klanten kwamen er { $next } het volgende jaar terug
    [quarter] Van de 100 nieuwe klanten kwamen er { $next } het volgende kwartaal terug
   *[month] Van de 100 nieuwe klanten kwamen er { $next } de volgende maand terug
}
report-find-cohorts-third = { $unit ->
    [year] Van de 100 nieuwe klanten kwamen er { $next } het volgende jaar terug en { $third } drie jaar later
    [quarter] Van de 100 nieuwe klanten kwamen er { $next } het volgende kwartaal terug en { $third } drie kwartalen later
   *[month] Van de 100 nieuwe klanten kwamen er { $next } de volgende maand terug en { $third } drie maanden later
}
report-find-cohorts-few = Er zijn nog te weinig nieuwe klanten om van 100 te spreken
report-find-survival = De helft van de vaste klanten blijft { $days } dagen of langer
report-find-survival-few = { $count ->
    [one] Er wordt pas één vaste klant gevolgd: te weinig om te zeggen hoe lang ze blijven
   *[other] Er worden pas { $people } vaste klanten gevolgd: te weinig om te zeggen hoe lang ze blijven
}
report-find-survival-more = { $rate } van de vaste klanten komt { $days } dagen nadat ze het werden nog steeds
report-find-survival-counts = { $gone } van de { $people } vaste klanten zijn tot nu toe vertrokken of weggebleven; de helft blijft { $days } dagen of langer, { $range }
report-find-survival-more-counts = { $gone } van de { $people } vaste klanten zijn tot nu toe vertrokken of weggebleven; { $days } dagen nadat ze het werden, komt nog: { $rate }
report-range-days = 95%-marge { $low } tot { $high } dagen
report-range-days-open = 95%-marge { $low } dagen of meer
report-find-rule-times = Weggebleven na { $times } × het eigen ritme: { $quiet } van de { $all }
report-find-rule-days = Weggebleven na { $days } dagen: { $quiet } van de { $all }
report-todo = Wat u het eerst doet
report-todo-ring = { $count ->
    [one] Bel de ene die ‘{ $reason }’ noemde.
   *[other] Bel de { $people } die ‘{ $reason }’ noemden.
}
report-todo-worth = Zij gaven { $money } per jaar uit.
report-todo-worth-profit = Zij brachten { $money } winst per jaar op.
report-todo-names = Namen staan niet in dit rapport.
report-todo-ask = { $count ->
    [one] Vraag het de grootste klant die wegblijft.
   *[other] Vraag het de { $people } grootste klanten die wegblijven.
}
report-todo-read = { $count ->
    [one] Lees het antwoord van één vertrokken klant en noteer de reden.
   *[other] Lees de antwoorden van { $people } vertrokken klanten en noteer de redenen.
}
report-todo-read-why = Zij hebben geantwoord, maar er is nog geen reden genoteerd.
report-todo-overdue = { $count ->
    [one] Begroet de ene vaste klant die over tijd is bij naam.
   *[other] Begroet de { $people } vaste klanten die over tijd zijn bij naam.
}
report-todo-overdue-why = Van hen komt { $yearly }; ze zijn over tijd, niet weggebleven.
report-foot-times = Vaste klant: kocht op twee of meer dagen. Weggebleven: langer stil dan { $times } keer het eigen ritme.
report-foot-days = Vaste klant: kocht op twee of meer dagen. Weggebleven: langer dan { $days } dagen stil.
report-foot-lookback = Van de { $quiet } die een halfjaar geleden zo wegbleven, kwamen er { $back } terug.
report-foot-sales = Omzet, geen winst.
report-foot-profit = Winst, volgens de opgegeven marge.
report-foot-small = Groepen onder de 5, en getallen die ze zouden verraden, worden niet getoond.
report-figures = Wat de cijfers betekenen
report-reasons-table = Redenen
report-retention-table = Teruggekomen
report-balance-table = Vaste klanten erbij en eraf
report-quotes = In hun eigen woorden
report-quotes-note = Gekozen antwoorden, zonder namen.
report-method = Hoe dit is berekend
report-method-as-of = Alle cijfers zijn berekend naar de stand van { $day }, de laatste dag waarvan de aankopen volledig zijn.
report-method-rhythm = Het ritme van een vaste klant is de mediaan van de dagen tussen de eigen aankoopdagen; wie maar op twee dagen kocht, krijgt een ritme van { $days } dagen te leen, berekend over alle klanten.
report-method-intervals = Vlakken en marges zijn 95%-intervallen (Wilson voor aandelen). Twee cijfers waarvan het verschil toeval kan zijn, noemen we niet verschillend.
report-method-money = Waarde per jaar: wat iemand uitgaf in het jaar tot en met de laatste aankoop, min terugbetalingen.
report-method-loose = { $count ->
    [one] Eén bon zonder klant telt mee in de omzet, niet in het terugkomen.
   *[other] { $receipts } bonnen zonder klant tellen mee in de omzet, niet in het terugkomen.
}
report-method-segment = Alleen klanten van ‘{ $segment }’.
report-call-title = Vraag het uw eerste vijf
report-call-lead = { $count ->
    [one] De grootste klant die wegblijft, gaf { $money } per jaar uit. Bel, luister en schrijf de woorden op.
   *[other] De { $people } grootste klanten die wegblijven, gaven samen { $money } per jaar uit. Bel ze, luister en schrijf hun woorden op.
}
report-call-lead-profit = { $count ->
    [one] De grootste klant die wegblijft, bracht { $money } winst per jaar op. Bel, luister en schrijf de woorden op.
   *[other] De { $people } grootste klanten die wegblijven, brachten samen { $money } winst per jaar op. Bel ze, luister en schrijf hun woorden op.
}
report-call-none = Volgens de regel is niemand weggebleven. Er is vandaag niemand om te bellen.
report-call-all-asked = Wie in deze periode vertrok of wegbleef, is al gevraagd of wil niet gebeld worden. Er is vandaag niemand om te bellen.
report-call-greeting = ‘Goedemiddag, u spreekt met { $business }. We zagen u voor het laatst in (maand). Hebt u vijf minuten?’
report-call-last = laatst op { $day }
report-call-last-rhythm = laatst op { $day }; elke { $days } dagen
report-call-talked = gesproken
report-call-no-answer = geen gehoor
report-call-back = terugbellen om ________
report-call-refused = wil niet
report-call-wrong = verkeerd nummer
report-call-no-phone = geen telefoonnummer
report-call-q1 = Wat is er sindsdien veranderd?
report-call-q2 = Wat ging daaraan vooraf?
report-call-q3 = Waar gaat u hiervoor nu naartoe, als u nog ergens heen gaat?
report-call-q4 = Wat zouden wij als eerste moeten veranderen?
report-call-q5 = Wat zou u ertoe brengen terug te komen, als dat kan?
report-call-foot = Bedragen: een jaar omzet tot en met het laatste bezoek. Houd deze lijst uit het zicht van klanten.
report-call-foot-profit = Bedragen: een jaar winst tot en met het laatste bezoek. Houd deze lijst uit het zicht van klanten.
report-call-nameless = Klant { $number }
report-names = { $count ->
    [one] De grootste klant die wegblijft
   *[other] De { $number } grootste klanten die wegblijven
}
report-names-name = Naam
report-names-phone = Telefoon
report-names-last = Laatste bezoek
report-call-title-other = { $count ->
    [one] Vraag het de grootste klant die wegblijft
   *[other] Vraag het de { $number } grootste klanten die wegblijven
}
report-call-speaks = spreekt { $own ->
    [en] Engels
    [nl] Nederlands
   *[ru] Russisch
 }
