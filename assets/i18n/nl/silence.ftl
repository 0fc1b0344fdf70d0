# Hoeveel terugkwamen na zo lang stil te zijn geweest.
silence-title = Stilte tot nu toe, en wie terugkwam
silence-chart-name = Stilte en terugkomen
silence-rule-times = { $times } × het ritme
silence-rule-days = { $count ->
    [one] { $number } dag
   *[other] { $number } dagen
 }
silence-finding = Van vaste klanten die { $rule } stil waren, kwam { $percent } binnen { $within } terug ({ $number } zo lange stiltes)
silence-finding-counts = { $count ->
    [one] { $ended } van de { $number } stiltes langer dan { $rule } eindigde binnen { $within } in een bezoek; met wie nog stil is meegeteld { $share }
   *[other] { $ended } van de { $number } stiltes langer dan { $rule } eindigden binnen { $within } in een bezoek; met wie nog stil is meegeteld { $share }
}
silence-few = Te weinig zo lange stiltes om te zeggen hoeveel er terugkomen
silence-subtitle-rhythms = Aandeel dat binnen nog { $within } terugkwam, naar hoeveel keer het eigen ritme ze stil waren
silence-subtitle-days = Aandeel dat binnen nog { $within } terugkwam, naar dagen stilte tot dan
silence-followed = zo lange stiltes
silence-days = { $count ->
    [one] { $number } dag
   *[other] { $number } dagen
 }
silence-note = { $silences } stiltes van { $customers } vaste klanten, waarvan { $open } nog duren en als “minstens zo lang” tellen; elk nog { $until } gevolgd. Gesloten dagen zijn geen stilte. De band telt per klant: veel stiltes van één klant zeggen minder dan evenveel van verschillende.
silence-years = Wat de balans van vorige jaren zou hebben gezegd
silence-years-line = Met de getoonde regel. “Sindsdien terug”: van wie dat jaar stil heette, wie sindsdien heeft gekocht.
silence-back-since = Sindsdien terug
silence-change = Verandering
silence-from = Van
silence-to = Tot en met
silence-head-rhythms = Stil (ritmes)
silence-head-days = Stil (dagen)
silence-head-share = Kwam terug
silence-head-low = Minstens
silence-head-high = Hoogstens
silence-year-quiet = stil geworden in { $year }
silence-year-back = stil geworden in { $year } en sindsdien terug
silence-term = Kaplan–Meier van de tijd tot het volgende bezoek, vanaf een gegeven stilte (landmark)
silence-sentence = Elke stilte van een vaste klant wordt gevolgd van het bezoek ervoor tot het volgende; wie nog stil is, telt als “minstens zo lang”. Van de stiltes die tot een punt duurden, het aandeel dat kort daarna in een bezoek eindigde (Kaplan–Meier).
silence-formula = 1 − S(een half jaar nadat ze zo lang stil waren). Band: log-log, per klant (infinitesimale jackknife; Williams 1995).
silence-hint = Kies een punt van de lijn om te zien wie erachter zit.
silence-show-all = { $count ->
    [one] { $number } vaste klant was zo lang stil
   *[other] { $number } vaste klanten waren zo lang stil
}
silence-show-back = Op tijd teruggekomen: { $number }
silence-show-away = Later, of nog niet: { $number }
silence-people = { $who } ({ $rule })
