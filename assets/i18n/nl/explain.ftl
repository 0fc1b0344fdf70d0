explain-left-out = Niet meegeteld: { $list }.
explain-also-called = Ook wel: { $term }.
explain-as-of = Stand van { $day }.
explain-rule-times = Regel: weggebleven na { $times } × het eigen ritme.
explain-rule-days = Regel: weggebleven na { $days } dagen.
explain-interval = { $value }; 95%-marge { $low } tot { $high }
explain-of = { $value }, van { $n }
explain-unknown = niet bekend uit deze gegevens
explain-unit-days = { $count ->
    [one] { $number } dag
   *[other] { $number } dagen
}
explain-unit-months = { $count ->
    [one] { $number } maand
   *[other] { $number } maanden
}
explain-unit-years = { $count ->
    [one] { $number } jaar
   *[other] { $number } jaar
}
explain-unit-per-year = { $number } per jaar
explain-out-no-purchase = { $count ->
    [one] van één is geen aankoop vastgelegd
   *[other] van { $number } is geen aankoop vastgelegd
}
explain-out-came-once = { $count ->
    [one] één kwam maar één keer en is dus geen vaste klant
   *[other] { $number } kwamen maar één keer en zijn dus geen vaste klant
}
explain-out-left = { $count ->
    [one] één is vertrokken
   *[other] { $number } zijn vertrokken
}
explain-out-gone-quiet = { $count ->
    [one] één is weggebleven
   *[other] { $number } zijn weggebleven
}
explain-out-came-back = { $count ->
    [one] één vertrok of bleef weg en kwam binnen de periode terug
   *[other] { $number } vertrokken of bleven weg en kwamen binnen de periode terug
}
explain-out-gone-before = { $count ->
    [one] één was al vóór de periode weg
   *[other] { $number } waren al vóór de periode weg
}
explain-out-without-customer = { $count ->
    [one] één bon is zonder klant
   *[other] { $number } bonnen zijn zonder klant
}
explain-out-open-silence = { $count ->
    [one] één stilte duurt nog voort en telt als ‘minstens zo lang’
   *[other] { $number } stiltes duren nog voort en tellen als ‘minstens zo lang’
}
explain-out-not-in-base = { $count ->
    [one] één kocht wel, maar niet in het eerste venster
   *[other] { $number } kochten wel, maar niet in het eerste venster
}
explain-out-guess = { $count ->
    [one] één reden is ons eigen vermoeden
   *[other] { $number } redenen zijn ons eigen vermoeden
}
explain-out-not-asked = { $count ->
    [one] aan één is het nooit gevraagd
   *[other] aan { $number } is het nooit gevraagd
}
explain-out-without-reason = { $count ->
    [one] één antwoordde; dat antwoord heeft (nog) geen reden
   *[other] { $number } antwoordden; hun antwoorden hebben (nog) geen reden
}
explain-out-refund = { $count ->
    [one] één terugbetaling verlaagt het bedrag en is geen bestelling
   *[other] { $number } terugbetalingen verlagen het bedrag en zijn geen bestelling
}
explain-out-zero = { $count ->
    [one] één bon van precies 0
   *[other] { $number } bonnen van precies 0
}
explain-out-came-later = { $count ->
    [one] één werd pas later klant
   *[other] { $number } werden pas later klant
}
explain-out-unavoidable = { $count ->
    [one] één had niets kunnen houden
   *[other] { $number } had niets kunnen houden
}
explain-regulars-now-name = Vaste klanten nu
explain-regulars-now-term = actieve klanten
explain-regulars-now-definition = Klanten met twee of meer aankoopdagen die nog komen of over tijd zijn.
explain-regulars-now-formula = komen + over tijd
explain-came-once-name = Eén keer geweest
explain-came-once-term = eenmalige kopers
explain-came-once-definition = Klanten met precies één aankoopdag; een groep apart, nooit vermengd met vaste klanten.
explain-came-once-formula = kopers met één aankoopdag
explain-coming-name = Komen
explain-coming-term = actief
explain-coming-definition = Vaste klanten die niet langer stil zijn dan twee keer hun eigen ritme.
explain-coming-formula = vaste klanten met stilte ≤ 2 × ritme
explain-overdue-name = Over tijd
explain-overdue-term = risicogroep
explain-overdue-definition = Vaste klanten die langer stil zijn dan twee keer hun eigen ritme, maar nog binnen de regel.
explain-overdue-formula = vaste klanten met stilte > 2 × ritme, binnen de regel
explain-gone-quiet-name = Weggebleven
explain-gone-quiet-term = slapende klanten
explain-gone-quiet-definition = Vaste klanten die langer stil zijn dan de regel toestaat en niet hebben gezegd dat ze vertrokken.
explain-gone-quiet-formula = vaste klanten met stilte voorbij de regel
explain-left-name = Vertrokken
explain-left-term = verloren klanten
explain-left-definition = Klanten van wie het vertrek is vastgelegd en die sindsdien niets kochten.
explain-left-formula = vastgelegde vertrekken zonder latere aankoop
explain-back-name = Terug
explain-back-term = heractiveerd
explain-back-definition = Vaste klanten die weer kochten nadat ze waren weggebleven of vertrokken; zij tellen mee bij de vaste klanten.
explain-back-formula = vaste klanten met een aankoop na wegblijven of vertrek
explain-left-or-quiet-name = Vertrokken of weggebleven
explain-left-or-quiet-term = verloren klanten, churn
explain-left-or-quiet-definition = Vaste klanten die in de periode vertrokken of langer wegbleven dan de regel toestaat, en sindsdien niet kochten.
explain-left-or-quiet-formula = vertrokken + weggebleven, binnen de periode
explain-cost-up-to-name = Wat vertrek hoogstens kost
explain-cost-up-to-term = omzet op het spel
explain-cost-up-to-definition = Wat de klanten die in de periode vertrokken of wegbleven per jaar opbrachten; meer dan dit is er niet verloren.
explain-cost-up-to-formula = jaarwaarde van wie vertrok + van wie wegbleef
explain-cost-about-name = Wat vertrek ongeveer kost
explain-cost-about-term = verwacht omzetverlies
explain-cost-about-definition = Hetzelfde, als er van de weggeblevenen evenveel terugkomen als eerder.
explain-cost-about-formula = waarde van wie vertrok + waarde van wie wegbleef × (1 − teruggekomen ÷ weggebleven, een halfjaar geleden)
explain-retention-headline-name = Teruggekomen
explain-retention-headline-term = klantbehoud, retentie
explain-retention-headline-definition = Van de klanten die in het eerste venster kochten: het deel dat in het volgende, even lange venster opnieuw kocht.
explain-retention-headline-formula = opnieuw gekocht ÷ gekocht in het eerste venster
explain-retention-avoidable-name = Teruggekomen, zonder bekend onvermijdelijk verlies
explain-retention-avoidable-term = retentie gecorrigeerd voor onvermijdelijk verloop
explain-retention-avoidable-definition = Hetzelfde deel zonder de klanten van wie bekend is dat niets hen had kunnen houden: verhuisd, overleden, gestopt of niet meer nodig. Wie om onbekende reden wegbleef, telt mee.
explain-retention-avoidable-formula = opnieuw gekocht ÷ (gekocht in het eerste venster − niet te voorkomen). Vertrokken er van de onbekenden evenveel onvermijdelijk als van de bekenden, dan ligt het tussen de twee uitkomsten hierboven.
explain-retention-regulars-name = Vaste klanten die terugkwamen
explain-retention-regulars-term = behoud van vaste klanten
explain-retention-regulars-definition = Hetzelfde deel onder wie aan het eind van het eerste venster al vaste klant was.
explain-retention-regulars-formula = vaste klanten die opnieuw kochten ÷ vaste klanten in het eerste venster
explain-borrowed-rhythm-name = Geleend ritme
explain-borrowed-rhythm-term = mediane tussentijd (Kaplan-Meier)
explain-borrowed-rhythm-definition = Het ritme dat vaste klanten met maar twee aankoopdagen te leen krijgen: de helft van alle tussenpozen na een tweede aankoop is dan voorbij, lopende stiltes tellen als ‘minstens zo lang’.
explain-borrowed-rhythm-formula = Kaplan-Meier-mediaan van tussenpozen vanaf de tweede aankoopdag
explain-repeat-share-name = Vaker dan één keer geweest
explain-repeat-share-term = aandeel herhaalaankopen
explain-repeat-share-definition = Het deel van de kopers dat op twee of meer dagen kwam.
explain-repeat-share-formula = kopers met twee of meer aankoopdagen ÷ kopers
explain-gap-median-name = Dagen tussen bezoeken
explain-gap-median-term = mediane tussentijd
explain-gap-median-definition = De middelste van alle afgesloten tussenpozen tussen twee aankoopdagen van dezelfde klant.
explain-gap-median-formula = mediaan van afgesloten tussenpozen
explain-look-back-name = Hoe vaak de regel ernaast zat
explain-look-back-term = heractivering, terugtoets
explain-look-back-definition = Van de vaste klanten die een halfjaar geleden volgens deze regel wegbleven: het deel dat sindsdien weer kocht.
explain-look-back-formula = weer gekocht ÷ weggebleven een halfjaar geleden
explain-reasons-known-name = Redenen bekend
explain-reasons-known-term = dekking van de antwoorden
explain-reasons-known-definition = Het deel van wie vertrok of wegbleef van wie we de reden kennen, uit eigen woorden of verteld aan het personeel.
explain-reasons-known-formula = reden bekend ÷ vertrokken of weggebleven
explain-not-asked-name = Nooit gevraagd
explain-not-asked-term = niet benaderd
explain-not-asked-definition = Wie vertrok of wegbleef zonder vastgelegde reden en zonder antwoord sinds de laatste aankoop.
explain-not-asked-formula = vertrokken of weggebleven, zonder reden en zonder antwoord
explain-customer-worth-name = Wat een klant waard is
explain-customer-worth-term = klantwaarde (CLV)
explain-customer-worth-definition = Wat een klant opbrengt over de jaren dat die blijft, naar wat klanten het afgelopen jaar opbrachten.
explain-customer-worth-formula = gemiddelde bestelling × bestellingen per jaar × verwachte jaren (1 ÷ jaarlijks verlies, hoogstens 10)
explain-value-per-year-name = Wat een klant per jaar opbrengt
explain-value-per-year-term = jaarwaarde per klant
explain-value-per-year-definition = Wat een koper het afgelopen jaar gemiddeld opbracht.
explain-value-per-year-formula = gemiddelde bestelling × bestellingen per jaar
explain-average-order-name = Gemiddelde bestelling
explain-average-order-term = gemiddelde orderwaarde
explain-average-order-definition = Wat een bestelling het afgelopen jaar gemiddeld opbracht, min terugbetalingen.
explain-average-order-formula = omzet min terugbetalingen ÷ bestellingen
explain-yearly-loss-name = Vaste klanten verloren per jaar
explain-yearly-loss-term = jaarlijks verloop (churn)
explain-yearly-loss-definition = Het deel van de vaste klanten van het afgelopen jaar dat daarin vertrok of wegbleef.
explain-yearly-loss-formula = verloren ÷ vaste klanten aan het begin en wie het dat jaar werd
explain-sales-total-name = Omzet
explain-sales-total-term = netto-omzet
explain-sales-total-definition = Alle vastgelegde omzet min terugbetalingen, met of zonder klant.
explain-sales-total-formula = omzet met klant + terugbetalingen + omzet zonder klant
explain-without-customer-name = Bonnen zonder klant
explain-without-customer-term = niet toegewezen transacties
explain-without-customer-definition = Het deel van de bonnen dat bij geen klant hoort; het telt mee in de omzet, niet in het terugkomen.
explain-without-customer-formula = bonnen zonder klant ÷ bonnen
explain-stay-median-name = Hoe lang vaste klanten blijven
explain-stay-median-term = mediane overlevingsduur
explain-stay-median-definition = De tijd na de tweede aankoop waarna de helft van de vaste klanten is vertrokken of weggebleven; wie nog komt, telt als ‘minstens zo lang’.
explain-stay-median-formula = Kaplan-Meier-mediaan vanaf de tweede aankoopdag
explain-in-at-risk = over tijd
explain-in-average-order = gemiddelde bestelling
explain-in-base = gekocht in het eerste venster
explain-in-before-base = venster ervoor: gekocht in het eerste
explain-in-before-kept = venster ervoor: opnieuw gekocht
explain-in-borrowed-rhythm = geleend ritme
explain-in-buyers = kopers
explain-in-by-rule = weggebleven volgens de regel
explain-in-by-rule-money = weggebleven: opbrengst per jaar
explain-in-came-back = sindsdien weer gekocht
explain-in-current = komen
explain-in-expected-years = verwachte jaren
explain-in-finished-gaps = afgesloten tussenpozen
explain-in-followed = gevolgde vaste klanten
explain-in-gap-mean = gemiddelde tussenpoos
explain-in-gap-p75 = drie kwart van de tussenpozen is hoogstens
explain-in-gap-p90 = negen op de tien tussenpozen zijn hoogstens
explain-in-gaps = afgesloten tussenpozen tussen bezoeken
explain-in-gone = vertrokken of weggebleven
explain-in-gross = omzet met klant
explain-in-kept = opnieuw gekocht
explain-in-known = reden bekend
explain-in-known-money = reden bekend: opbrengst per jaar
explain-in-leavers = vertrokken of weggebleven
explain-in-leavers-money = allen samen: opbrengst per jaar
explain-in-lookback-came-back = van de weggeblevenen een halfjaar geleden: weer gekocht
explain-in-lookback-quiet = weggebleven een halfjaar geleden
explain-in-lost = vertrokken of weggebleven in het afgelopen jaar
explain-in-money-about = als er evenveel terugkomen als eerder: ongeveer
explain-in-money-up-to = samen, hoogstens
explain-in-months = lengte van elk venster
explain-in-not-asked-money = opbrengst per jaar
explain-in-open-silences = stiltes die nog voortduren
explain-in-orders = bestellingen
explain-in-orders-per-year = bestellingen per jaar
explain-in-quiet = weggebleven een halfjaar geleden
explain-in-receipts = bonnen
explain-in-refunded = terugbetalingen
explain-in-regulars = vaste klanten
explain-in-regulars-before = vaste klanten vóór de periode
explain-in-regulars-in-year = vaste klanten van het afgelopen jaar
explain-in-repeat-buyers = op twee of meer dagen geweest
explain-in-told = vertrokken
explain-in-told-money = vertrokken: opbrengst per jaar
explain-in-without-customer = zonder klant
explain-members-now-name = Leden nu
explain-members-now-term = actieve abonnees
explain-members-now-definition = Leden met een contract dat op de avond van de peildag loopt; wie meer contracten heeft, telt één keer.
explain-members-now-formula = leden aan het begin + nieuw + terug − vertrokken
explain-members-money-name = Leden betalen per maand
explain-members-money-term = maandelijks terugkerende omzet (MRR)
explain-members-money-definition = Wat alle contracten die op de peildag lopen samen per maand kosten.
explain-members-money-formula = betaald aan het begin + door nieuwe leden + door wie terugkwam + meer betaald − minder betaald − door wie vertrok
explain-members-churn-name = Verloren leden
explain-members-churn-term = klantverloop (churn)
explain-members-churn-definition = Het deel van de leden aan het begin dat vertrok: hun laatste contract eindigde. Wie in die tijd lid werd én vertrok, telt niet mee; een opgezegd contract telt op de laatste dag, niet eerder.
explain-members-churn-formula = leden aan het begin die vertrokken ÷ leden aan het begin; per maand: 1 − (1 − deel) tot de macht 1 ÷ maanden
explain-members-churn-gross-name = Verloren geld, bruto
explain-members-churn-gross-term = bruto MRR-verloop
explain-members-churn-gross-definition = Het geld per maand dat in de periode wegviel, met wie vertrok en waar iemand minder betaalt, als deel van wat aan het begin per maand werd betaald. Wie in de periode kwam én vertrok telt hier mee, in het deel van de leden niet: bij een snel groeiende club is dit het grootste van de twee.
explain-members-churn-gross-formula = (betaald door wie vertrok + minder betaald) ÷ betaald aan het begin
explain-members-churn-net-name = Verloren geld, netto
explain-members-churn-net-term = netto MRR-verloop
explain-members-churn-net-definition = Hetzelfde, min wat leden die bleven meer betalen en wat wie terugkwam betaalt. Onder nul kwam er meer bij dan er wegging.
explain-members-churn-net-formula = (betaald door wie vertrok + minder betaald − meer betaald − door wie terugkwam) ÷ betaald aan het begin
explain-members-cancelled-name = Opgezegd, nog lid
explain-members-cancelled-term = lopende opzeggingen
explain-members-cancelled-definition = Leden van wie elk contract een laatste dag heeft die nog moet komen. Tot dan zijn ze lid, daarna verloren.
explain-members-cancelled-formula = leden van wie elk contract een einde heeft
explain-members-stay-median-name = Hoe lang leden blijven
explain-members-stay-median-term = mediane overlevingsduur
explain-members-stay-median-definition = De tijd vanaf de eerste dag van een lidmaatschap waarna de helft ervan is geëindigd; wat nog loopt, telt als ‘minstens zo lang’. Een tweede lidmaatschap van dezelfde klant wordt opnieuw gevolgd.
explain-members-stay-median-formula = Kaplan-Meier-mediaan vanaf de eerste dag van het lidmaatschap
explain-in-churn-a-month = per maand
explain-in-left-involuntary = waarvan: betaling mislukt of iets dergelijks
explain-in-left-of-start = leden aan het begin die vertrokken
explain-in-left-unknown = waarvan: niet bekend waarom
explain-in-left-voluntary = waarvan: eigen keuze
explain-in-members-back = terug
explain-in-members-ever = zijn of waren lid
explain-in-members-joined = nieuw
explain-in-members-left = vertrokken
explain-in-members-now = leden nu
explain-in-members-start = leden aan het begin
explain-in-memberships = gevolgde lidmaatschappen
explain-in-memberships-ended = waarvan: geëindigd
explain-in-money-back = per maand door wie terugkwam
explain-in-money-going = per maand door wie gaat
explain-in-money-joined = per maand door nieuwe leden
explain-in-money-left = per maand door wie vertrok
explain-in-money-less = minder per maand
explain-in-money-more = meer per maand
explain-in-money-start = per maand aan het begin
explain-in-months-back = geteld over de laatste
explain-out-joined-and-left = { $count ->
    [one] één werd in die tijd lid en vertrok weer
   *[other] { $number } werden in die tijd lid en vertrokken weer
}
explain-in-unavoidable = van wie niet terugkwam: niet te voorkomen
explain-in-other-known = een andere bekende reden
explain-in-unknown-reason = reden onbekend
explain-in-like-known-low = als de onbekenden zijn als de bekenden, van
explain-in-like-known-high = tot
explain-members-year-name = Wat een lid per jaar opbrengt
explain-members-year-term = jaarlijks terugkerende omzet per klant
explain-members-year-definition = Wat een lid gemiddeld in twaalf maanden betaalt, tegen de bedragen van de peildag; met een ingevulde marge: de winst daarin.
explain-members-year-formula = leden betalen per maand ÷ leden × 12, × marge als die is ingevuld
explain-members-worth-name = Wat een lid waard is
explain-members-worth-term = customer lifetime value van een abonnee
explain-members-worth-definition = Wat een lid opbrengt over de jaren dat leden blijven. Vertrekken er weinig, dan tellen hoogstens tien jaar mee, en is de waarde “minstens” zoveel. Van minder dan tien leden staat er geen waarde.
explain-members-worth-formula = een lid betaalt per maand × 12 × verwachte jaren (1 ÷ deel dat per jaar verloren gaat, hoogstens 10), × marge als die is ingevuld; over minder maanden is het deel per jaar 1 − (1 − deel) tot de macht 12 ÷ maanden
explain-in-loss-a-year = dus per jaar verloren
explain-in-margin = marge
explain-in-member-month = een lid betaalt per maand
explain-in-money-now = alle leden betalen per maand
explain-still-customers-name = Vermoedelijk nog klant
explain-still-customers-term = verwacht aantal actieve klanten, P(alive) volgens MBG/NBD
explain-still-customers-definition = Hoeveel van alle kopers vermoedelijk nog klant zijn: elk telt met de kans dat die weer zal kopen, naar de eigen aankopen en naar hoe alle klanten kopen en ophouden.
explain-still-customers-formula = over alle kopers de som van 1 ÷ (1 + a ÷ (b + x) × ((α + T) ÷ (α + t))^(r + x)); x: koopdagen na de eerste; t en T: weken van de eerste tot de laatste en tot de peildag
explain-expected-purchases-name = Te verwachten aankopen in 12 maanden
explain-expected-purchases-term = verwachte transacties, volgens BG/NBD
explain-expected-purchases-definition = Op hoeveel dagen alle kopers samen naar verwachting kopen in de komende 52 weken, als zij doorgaan zoals tot nu toe.
explain-expected-purchases-formula = over alle kopers de som van (a + b + x − 1) ÷ (a − 1) × (1 − ((α + T) ÷ (α + T + 52))^(r + x) × 2F1(r + x, b + x; a + b + x − 1; 52 ÷ (α + T + 52))) × P(alive)
explain-expected-money-name = Te verwachten bedrag in 12 maanden
explain-expected-money-term = verwachte klantwaarde, volgens BG/NBD en Gamma-Gamma
explain-expected-money-definition = Wat deze aankopen naar verwachting opbrengen, min terugbetalingen: omzet, of winst waar een marge is ingevuld.
explain-expected-money-formula = over alle kopers de som van te verwachten aankopen × p × (v + x × m) ÷ (p × x + q − 1); m: wat koopdagen na de eerste gemiddeld opbrachten
explain-in-fitted-on = berekend op zoveel kopers
explain-in-drawn-of = getrokken uit
explain-in-expected-purchases = te verwachten aankopen
explain-in-parameter-r = r, vorm van hoe vaak men koopt
explain-in-parameter-alpha = α, weken, schaal van hoe vaak men koopt
explain-in-parameter-a = a, eerste vorm van het ophouden
explain-in-parameter-b = b, tweede vorm van het ophouden
explain-in-parameter-p = p, vorm van de besteding van één klant
explain-in-parameter-q = q, vorm van de besteding tussen klanten
explain-in-parameter-v = v, schaal van de besteding
explain-in-population-mean = een aankoop brengt gemiddeld op
explain-members-avoidable-name = Leden gebleven, zonder bekend onvermijdelijk verlies
explain-members-avoidable-term = klantbehoud, gecorrigeerd voor onvermijdelijk verloop
explain-members-avoidable-definition = Het deel van de leden aan het begin dat er nog is, zonder wie zeker door niets te houden was: verhuisd, overleden, gestopt of het niet meer nodig. Mislukte betalingen staan apart en tellen mee, net als wie om onbekende reden vertrok.
explain-members-avoidable-formula = nog lid ÷ (leden aan het begin − onvermijdelijk). Als van de onbekenden evenveel om een onvermijdelijke reden vertrokken als van de bekenden, ligt het tussen de twee uitersten hierboven.
explain-in-left-avoidable = waarvan: te vermijden
explain-in-left-unavoidable = waarvan: onvermijdelijk
explain-in-left-failed = waarvan: betaling mislukt
