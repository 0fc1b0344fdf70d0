home-name = Start
home-line = Wie blijft, wie vertrekt, waarom, en wat u nu kunt doen
home-key-explain = een cijfer uitleggen
home-explain = Uitleg: { $figure }
home-period = Periode
home-segment = Klanten
home-everybody = Alle klanten
home-last-months = Laatste { $months } maanden
home-all-time = Alles wat bekend is
home-regulars = Vaste klanten nu
home-regulars-now = { $coming } komen, { $overdue } over tijd
home-regulars-before = { $months ->
    [12] { $people } een jaar geleden
    [24] { $people } twee jaar geleden
    [6] { $people } een half jaar geleden
   *[other] { $months } maanden geleden: { $people }
}
home-leaving = Vertrokken of weggebleven, { $months } mnd.
home-leaving-all = Vertrokken of weggebleven, alles bij elkaar
home-leaving-nobody = niemand in deze periode
home-leaving-worth = samen goed voor hooguit { $yearly }
home-leaving-range = hooguit { $yearly }; zo’n { $about } als er evenveel terugkomen als eerder
home-again = { $months ->
    [1] Weer geweest in een maand
    [3] Weer geweest in een kwartaal
    [6] Weer geweest in een halfjaar
   *[12] Weer geweest in een jaar
}
home-again-of = { $count ->
    [one] { $of } van de { $all } klant
   *[other] { $of } van de { $all } klanten
}
home-again-same = { $months ->
    [1] de maand ervoor { $rate }: nog geen echt verschil
    [3] het kwartaal ervoor { $rate }: nog geen echt verschil
    [6] het half jaar ervoor { $rate }: nog geen echt verschil
   *[12] het jaar ervoor { $rate }: nog geen echt verschil
}
home-again-more = { $months ->
    [1] de maand ervoor { $rate }: nu komen er meer terug
    [3] het kwartaal ervoor { $rate }: nu komen er meer terug
    [6] het half jaar ervoor { $rate }: nu komen er meer terug
   *[12] het jaar ervoor { $rate }: nu komen er meer terug
}
home-again-fewer = { $months ->
    [1] de maand ervoor { $rate }: nu komen er minder terug
    [3] het kwartaal ervoor { $rate }: nu komen er minder terug
    [6] het half jaar ervoor { $rate }: nu komen er minder terug
   *[12] het jaar ervoor { $rate }: nu komen er minder terug
}
home-show-count = { $count ->
    [one] Toon deze klant
   *[other] Toon de { $people } klanten
}
home-show-people = Toon de klanten
home-stay-term = herhaalaankopen, retentie
home-stay-sentence = Van de klanten die in de ene periode kochten: hoeveel kochten er in de volgende, even lange periode weer.
home-stay-formula = In beide periodes gekocht ÷ in de eerste gekocht. Gearceerd: de marge waarin het ware aandeel 95 van de 100 keer ligt (Wilson).
home-next = Nu: { $title }
home-purchases = Uw aankopen ontbreken nog
home-purchases-button = Aankopen importeren
home-purchases-words = Daarmee ziet u wie blijft en wie weggaat.
home-nothing = Er is nu niets te doen
home-nothing-words = Kom terug zodra er nieuwe aankopen of antwoorden zijn.
home-drafts = { $count ->
    [one] Eén antwoord nog niet af
   *[other] { $number } antwoorden nog niet af
}
home-drafts-words = Wat al getypt is, is opgeslagen.
home-drafts-button = Verder typen
home-ask = Vraag het uw eerste vijf
home-ask-few = { $count ->
    [one] Vraag het uw eerste klant
   *[other] Vraag het uw eerste { $number }
}
home-ask-words = { $count ->
    [one] { $yearly } van de grootste wegblijver.
   *[other] { $yearly } van de { $number } grootste wegblijvers.
}
home-ask-more = { $count ->
    [one] Vraag er nog één
   *[other] Vraag er nog { $number }
}
home-ask-more-words = { $count ->
    [0] Vanaf tien bekende redenen worden het balken. Er is er nog geen bekend.
    [one] Vanaf tien bekende redenen worden het balken. U hebt er één.
   *[other] Vanaf tien bekende redenen worden het balken. U hebt er { $number }.
}
home-ask-button = Bellijst afdrukken
home-reasons = { $count ->
    [one] Eén antwoord zonder reden
   *[other] { $number } antwoorden zonder reden
}
home-reasons-words = { $count ->
    [one] ongeveer een minuut
   *[other] ongeveer { $minutes } minuten
}
home-reasons-button = Redenen geven
home-guess = Misschien weet u het al
home-guess-words = { $count ->
    [one] { $yearly }: waarom bleef de grootste wegblijver weg?
   *[other] { $yearly }: waarom bleven de { $number } grootste wegblijvers weg?
}
home-guess-button = Zeg wat u denkt
home-guess-ask = Waarom komt { $name } niet meer?
home-guess-last = Laatst hier op { $day }
home-guess-note = Dit wordt opgeslagen als uw eigen vermoeden, los van wat klanten zelf zeggen. U kunt het ongedaan maken.
home-guess-skip = Weet ik niet
home-guess-done = Dat was iedereen. Dank u: uw vermoedens staan los van de antwoorden.
home-review = { $count ->
    [one] Eén nieuwe reden uit een import
   *[other] { $number } nieuwe redenen uit een import
}
home-review-words = Houden of hernoemen
home-review-button = Bekijken
home-overdue = { $count ->
    [one] Eén vaste klant is over tijd
   *[other] { $people } vaste klanten zijn over tijd
}
home-overdue-words = { $yearly }; over tijd, niet weggebleven
home-overdue-button = Toon wie
home-report = Deel wat u weet
home-report-words = Eén pagina die voor zich spreekt
home-report-button = Rapport maken
home-people = Klanten
home-money = Geld per jaar
home-measure = Maat van de balken
home-named = Noemde “{ $reason }”
home-cases = { $count ->
    [one] Eén klant heeft iets verteld: lees het, voor een grafiek is het te vroeg
   *[other] { $number } klanten hebben iets verteld: lees het, voor een grafiek is het te vroeg
}
home-cases-more = { $count ->
    [one] Nog één
   *[other] Nog { $number }
}
home-case-nameless = zonder naam
home-case-unread = nog geen reden genoteerd
home-cases-title = Wie iets heeft verteld
home-quote = “{ $words }”
home-unit = Lengte van een periode
home-months = Maanden
home-quarters = Kwartalen
home-halves = Halfjaren
home-years = Jaren
home-came-again = Kocht in { $base } en weer in { $next }
home-chart-menu = Opslaan: { $chart }
home-save-png = Afbeelding (PNG)
home-save-svg = Tekening (SVG)
home-save-csv = Getallen (CSV)
home-chart-where = “{ $chart }” opslaan
home-chart-where-words = Groepen van minder dan vijf mensen worden samengenomen of weggelaten, want bestanden gaan rond.
home-calls-where = Bellijst opslaan
home-calls-where-words = Een PDF om af te drukken: naam, telefoon, laatste bezoek, waarde, vijf vragen en ruimte om te schrijven.
home-rule = De regel voor “weggebleven”
home-rule-question = Na hoeveel tijd zegt u dat een vaste klant wegblijft?
home-rule-times = { $times } × het eigen ritme
home-rule-days = { $count ->
    [one] { $days } dag
   *[other] { $days } dagen
}
home-rule-quiet = { $counts } zijn volgens deze regel weggebleven.
home-rule-back = { $count ->
    [one] Van de ene die een half jaar geleden zo wegbleef, kwam er { $back } terug.
   *[other] Van wie een half jaar geleden zo wegbleef, kwamen er { $back } van de { $quiet } terug.
}
home-rule-untested = Een half jaar geleden bleef niemand zo weg, dus te toetsen is het nog niet.
home-rule-often-wrong = Weggebleven, dus nog niet verloren.
home-rule-keep = Deze regel aanhouden
home-empty = Hier ziet u straks wie blijft, wie vertrekt en waarom
home-empty-words = Drie cijfers, de redenen in de woorden van uw klanten naast hoeveel er blijven, en wat u als eerste kunt doen. Nodig zijn uw klanten en hun aankopen; een lijst met namen en laatste bezoeken is al genoeg om te beginnen.
home-import = Uw klanten importeren
home-try-sample = De voorbeeldzaak proberen
home-try-club = De voorbeeldclub proberen
