# Wat verschilt tussen wie vertrok en wie nog komt, en redenen door de tijd: grafieken, tabellen, tabbladen.
differs-chart-name = Wat vertrokken klanten en wie nog komt veranderd willen zien
differs-subtitle = Antwoorden op dezelfde vraag; punten van honderd, met de marge waarbinnen ze kunnen liggen
differs-empty = Van één kant heeft nog niemand de gedeelde vraag beantwoord. Vraag het aan beide: “Wat zouden wij als eerste moeten veranderen?” staat in elke startvragenlijst.
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
differs-tab = Wat verschilt
differs-line = Wat vertrokken klanten en wie nog komt op dezelfde vraag zeggen. Waar beiden over mopperen, is geen reden om te gaan.
differs-none = Wat verschilt, komt hier te staan
differs-channel = Hoe ze antwoordden
differs-all-channels = alle
differs-verdict-few = te weinig om te vergelijken
differs-people-lost = Vertrokken, en noemde { $reason }
differs-people-current = Komt nog, en noemde { $reason }
over-time-tab = Door de tijd
over-time-line = Hoofdredenen naar wanneer mensen vertrokken. Wijzigingen van het codeboek staan erbij.
over-time-unit = Per
over-time-month = maand
over-time-quarter = kwartaal
over-time-year = jaar
over-time-unknown = Reden onbekend
over-time-together = Niet apart genoemd: te kleine groepen
over-time-small = Groepen van minder dan vijf mensen zijn samengevoegd of weggelaten: dan staat er + of – boven de staaf.
over-time-changes = Wijzigingen van het codeboek
over-time-no-changes = Het codeboek is zoals aan het begin.
over-time-earlier = { $count ->
    [one] en één eerdere wijziging
   *[other] en { $number } eerdere wijzigingen
}
over-time-added = Nieuwe reden: { $name }
over-time-renamed = { $before } heet nu { $name }
over-time-kind = { $name }: andere soort
over-time-retired = { $name } wordt niet meer aangeboden
over-time-brought-back = { $name } wordt weer aangeboden
over-time-merged = { $answers ->
    [0] { $name } is opgegaan in { $other }
    [one] { $name } is opgegaan in { $other } (één antwoord)
   *[other] { $name } is opgegaan in { $other } ({ $number } antwoorden)
}
over-time-split = { $answers ->
    [0] { $name } is afgesplitst van { $other }
    [one] { $name } is afgesplitst van { $other } (één antwoord)
   *[other] { $name } is afgesplitst van { $other } ({ $number } antwoorden)
}
over-time-replaced = { $name } kwam in de plaats van { $other }
costs-tab = Wat het kost
costs-line = Wat wie om elke reden vertrok per jaar besteedde, waarvan dat bekend is, en hoeveel onbekend is.
costs-period = Vertrokken in
costs-year = 12 maanden
costs-always = altijd
costs-words = eigen woorden
costs-staff = aan personeel
costs-named-money = allen die het noemden
costs-known = Reden bekend
costs-guessed = Alleen vermoed
costs-no-reason = Gevraagd, geen reden gevonden
costs-not-asked = Nog niet gevraagd
costs-all = Allen die vertrokken of wegbleven
