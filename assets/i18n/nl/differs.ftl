# Wat verschilt tussen wie vertrok en wie nog komt, en redenen door de tijd: grafieken, tabellen, tabbladen.
differs-chart-name = Wat vertrokken klanten en wie nog komt veranderd willen zien
differs-subtitle = Antwoorden op dezelfde vraag; punten van honderd, met de marge waarbinnen ze kunnen liggen
differs-empty = Van één kant heeft nog niemand de gedeelde vraag beantwoord. Vraag het aan beide: “Wat moeten wij als eerste veranderen?” staat in elke startvragenlijst.
differs-few = Vanaf tien antwoorden aan elke kant worden verschillen getekend. Lees ze tot dan één voor één.
differs-more-lost = vaker door wie vertrok
differs-more-current = vaker door wie nog komt
differs-lost = vertrokken
differs-lost-all = van zoveel vertrokken
differs-current = komen nog
differs-current-all = van zoveel die nog komen
differs-difference = Verschil
differs-verdict = In woorden
differs-verdict-lost = duidelijk vaker door wie vertrok
differs-verdict-current = duidelijk vaker door wie nog komt
differs-verdict-none = geen duidelijk verschil
differs-points = { $difference } punten ({ $low } tot { $high })
differs-note = Gevuld: de marge bevat geen nul. Open: het verschil kan toeval zijn.
differs-table = Wat vertrokken klanten en wie nog komt noemen
differs-find = { $reason }: genoemd door { $lost } van de 100 vertrokken klanten en { $current } van de 100 die nog komen
differs-find-none = { $lost } vertrokken klanten en { $current } die nog komen gaven antwoord; niets verschilt duidelijk
differs-find-few = { $lost } vertrokken klanten en { $current } die nog komen gaven antwoord: te weinig om te vergelijken
over-time-chart-name = Redenen door de tijd
over-time-subtitle = Hoofdreden van wie vertrok of wegbleef, naar wanneer
over-time-few = Vanaf tien bekende redenen worden ze door de tijd getekend. Lees ze tot dan één voor één.
over-time-note = Alleen wie een bekende reden heeft.
over-time-others = { $count ->
    [one] één andere reden
   *[other] { $number } andere redenen
}
over-time-table = Hoofdredenen door de tijd
over-time-find = { $count ->
    [one] Van één vertrokken klant is de reden bekend
   *[other] Van { $people } vertrokken klanten is de reden bekend
}
over-time-find-last = { $reason }: hoofdreden van { $before } in { $then }, van { $last } in { $name }
