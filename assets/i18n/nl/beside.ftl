beside-chart-name = Redenen naast klantbehoud
beside-tab = Waarom, naast hoeveel er blijven
beside-subtitle = { $unit ->
    [month] Beide per maand: wat boven en onder elkaar staat, gebeurde in dezelfde maand
    [half] Beide per half jaar: wat boven en onder elkaar staat, gebeurde in hetzelfde half jaar
    [year] Beide per jaar: wat boven en onder elkaar staat, gebeurde in hetzelfde jaar
   *[quarter] Beide per kwartaal: wat boven en onder elkaar staat, gebeurde in hetzelfde kwartaal
}
beside-above = Van 100 die in een periode kochten, kochten er zoveel opnieuw in de volgende
beside-below = Wie vertrok of wegbleef en nog weg is, naar hoofdreden
beside-away-below = Wie vertrok of wegbleef en nog weg is
beside-few = Er zijn nog geen tien redenen bekend, te weinig voor balken: lees ze een voor een.
beside-nobody = Niemand die vertrok of wegbleef, is nog weg
beside-older = Van wie eerder wegging is er inmiddels meer teruggekomen; oudere staven zijn dus lager dan ze waren.
beside-hidden = De redenen naar moment van vertrek staan hier niet: er zouden groepen van minder dan vijf mensen te zien zijn
beside-gone = Vertrokken of weggebleven
beside-known = { $count ->
    [one] Van de ene die weg is, is de reden bij { $known } bekend.
   *[other] Van de { $all } die weg zijn, is de reden bij { $known } bekend.
}
beside-marks = U veranderde: { $marks }
beside-mark = { $text } ({ $day })
beside-changed = Wat u hebt veranderd
beside-find = { $count ->
    [one] { $first }; één vertrok of bleef weg, de reden is bij { $known } bekend
   *[other] { $first }; { $gone } vertrokken of bleven weg, de reden is bij { $known } bekend
}
beside-table = Klantbehoud en hoofdredenen, per periode
beside-money-table = Wat elke reden kostte, en wie terugkwam
beside-away = Nog weg
beside-ever = Ooit hierom vertrokken
beside-back = Daarvan teruggekomen
beside-reasons-line = Alles wat is vastgelegd. Nog weg en hun geld: naar hoofdreden. Teruggekomen: kocht opnieuw na hierom te zijn vertrokken, waardoor ook.
beside-open-away = { $reason }: nog weg
beside-open-back = { $reason }: vertrokken en teruggekomen
beside-no-reasons = Er is nog geen reden bekend. Vraag het wie vertrok, dan staat elke reden hier met wat die kostte.
beside-avoidable = Zonder bekend onvermijdelijk verlies
beside-avoidable-line = { $counts } kwamen terug; met de onvermijdelijken erbij is het { $plain }
beside-avoidable-range = Dat is het minste: { $low } tot { $high } als de { $unknown } met onbekende reden zijn als de bekenden
beside-avoidable-unknown = { $count ->
    [0] Van iedereen die niet terugkwam is de reden bekend.
    [one] Van één die niet terugkwam is de reden niet bekend. Er zijn nog geen tien redenen bekend, te weinig om meer te zeggen.
   *[other] Van { $unknown } die niet terugkwamen is de reden niet bekend. Er zijn nog geen tien redenen bekend, te weinig om meer te zeggen.
}
beside-unit = Lengte van een periode
beside-term = redenen van verloop naast klantbehoud
beside-sentence = Boven hoeveel er terugkwamen; onder, in dezelfde periodes, wie vertrok of wegbleef en niet terugkwam, naar de hoofdreden in eigen woorden of aan medewerkers verteld. Uw eigen vermoedens tellen als onbekend.
beside-formula = Hoofdredenen + reden onbekend = vertrokken of weggebleven en nog weg.
beside-left-out = Wie vertrok en terugkwam staat in geen balk; de tabel hieronder telt ze.
beside-members-above = Van 100 leden waren er aan het eind van een periode zoveel nog lid
beside-members-below = Leden die vertrokken en nog weg zijn, naar hoofdreden
beside-members-away-below = Leden die vertrokken en nog weg zijn
beside-members-nobody = Geen lid dat vertrok, is nog weg
beside-members-gone = Vertrokken
beside-members-find = { $count ->
    [one] { $first }; één die toen vertrok is nog weg, de reden is bij { $known } bekend
   *[other] { $first }; { $gone } die toen vertrokken zijn nog weg, de reden is bij { $known } bekend
}
beside-members-still = nog lid
beside-members-start = leden aan het begin
beside-members-reasons-line = Alles wat is vastgelegd. Nog weg en wat zij in twaalf maanden betaalden: naar hoofdreden. Teruggekomen: werd opnieuw lid na hierom te zijn vertrokken, waardoor ook.
beside-members-sentence = Boven hoeveel van de leden aan het begin er aan het eind nog lid waren; onder, in dezelfde periodes, wie vertrok en niet terugkwam, naar de hoofdreden in eigen woorden of aan medewerkers verteld. Uw eigen vermoedens tellen als onbekend.
beside-members-formula = Hoofdredenen + reden onbekend = vertrokken en nog weg.
beside-members-avoidable-line = { $months ->
    [1] { $counts } bleven die maand; met de onvermijdelijken erbij is het { $plain }
   *[other] { $counts } bleven { $months } maanden; met de onvermijdelijken erbij is het { $plain }
}
beside-members-kinds = Van wie vertrok: { $avoidable } om een reden die te vermijden was, { $unavoidable } om een onvermijdelijke, { $failed } omdat een betaling mislukte, van { $unknown } is de reden onbekend.
beside-find-unknown = { $count ->
    [one] { $first }; één vertrok of bleef weg, een reden is nog niet bekend
   *[other] { $first }; { $gone } vertrokken of bleven weg, een reden is nog niet bekend
}
beside-members-find-unknown = { $count ->
    [one] { $first }; één die toen vertrok is nog weg, een reden is nog niet bekend
   *[other] { $first }; { $gone } die toen vertrokken zijn nog weg, een reden is nog niet bekend
}
