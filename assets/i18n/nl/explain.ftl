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
    [one] één reden is onze eigen gok
   *[other] { $number } redenen zijn onze eigen gok
}
explain-out-not-asked = { $count ->
    [one] aan één is het nooit gevraagd
   *[other] aan { $number } is het nooit gevraagd
}
explain-out-without-reason = { $count ->
    [one] één antwoordde, maar er is geen reden in gevonden
   *[other] { $number } antwoordden, maar er is geen reden in gevonden
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
