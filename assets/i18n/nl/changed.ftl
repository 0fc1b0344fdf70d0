changed-heading = Wat er veranderde
changed-line = { $from } – { $to }, naast { $from_before } – { $to_before }: weg is wie aan het eind ervan weg was, ook wie er nu weer is. Het zegt wie en hoeveel, niet waardoor.
changed-too-short = Om te zeggen wat er veranderde zijn twee periodes nodig; er is nog te weinig vastgelegd.
changed-share = { $percent } ({ $counts })
changed-again-more = { $months ->
    [1] Er kwamen meer klanten binnen een maand terug: { $now }, en { $before } de maand ervoor.
    [3] Er kwamen meer klanten binnen een kwartaal terug: { $now }, en { $before } het kwartaal ervoor.
    [6] Er kwamen meer klanten binnen een half jaar terug: { $now }, en { $before } het half jaar ervoor.
   *[12] Er kwamen meer klanten binnen een jaar terug: { $now }, en { $before } het jaar ervoor.
}
changed-again-fewer = { $months ->
    [1] Er kwamen minder klanten binnen een maand terug: { $now }, en { $before } de maand ervoor.
    [3] Er kwamen minder klanten binnen een kwartaal terug: { $now }, en { $before } het kwartaal ervoor.
    [6] Er kwamen minder klanten binnen een half jaar terug: { $now }, en { $before } het half jaar ervoor.
   *[12] Er kwamen minder klanten binnen een jaar terug: { $now }, en { $before } het jaar ervoor.
}
changed-again-alike = { $months ->
    [1] Nog geen echt verschil in hoeveel er binnen een maand terugkwamen: { $now }, en { $before } de maand ervoor.
    [3] Nog geen echt verschil in hoeveel er binnen een kwartaal terugkwamen: { $now }, en { $before } het kwartaal ervoor.
    [6] Nog geen echt verschil in hoeveel er binnen een half jaar terugkwamen: { $now }, en { $before } het half jaar ervoor.
   *[12] Nog geen echt verschil in hoeveel er binnen een jaar terugkwamen: { $now }, en { $before } het jaar ervoor.
}
changed-again-few = { $months ->
    [1] Te weinig om te vergelijken hoeveel er binnen een maand terugkwamen: { $now }, en { $before } de maand ervoor.
    [3] Te weinig om te vergelijken hoeveel er binnen een kwartaal terugkwamen: { $now }, en { $before } het kwartaal ervoor.
    [6] Te weinig om te vergelijken hoeveel er binnen een half jaar terugkwamen: { $now }, en { $before } het half jaar ervoor.
   *[12] Te weinig om te vergelijken hoeveel er binnen een jaar terugkwamen: { $now }, en { $before } het jaar ervoor.
}
changed-again-unknown = Hoeveel er terugkwamen is nog niet te vergelijken: er is niet lang genoeg vastgelegd.
changed-segment-more = { $months ->
    [1] In de afgelopen maand zijn er meer vaste klanten in “{ $segment }” vertrokken of weggebleven: { $now }, en { $before } de maand ervoor.
    [3] In het afgelopen kwartaal zijn er meer vaste klanten in “{ $segment }” vertrokken of weggebleven: { $now }, en { $before } het kwartaal ervoor.
    [6] In het afgelopen half jaar zijn er meer vaste klanten in “{ $segment }” vertrokken of weggebleven: { $now }, en { $before } het half jaar ervoor.
   *[12] In het afgelopen jaar zijn er meer vaste klanten in “{ $segment }” vertrokken of weggebleven: { $now }, en { $before } het jaar ervoor.
}
changed-segment-fewer = { $months ->
    [1] In de afgelopen maand zijn er minder vaste klanten in “{ $segment }” vertrokken of weggebleven: { $now }, en { $before } de maand ervoor.
    [3] In het afgelopen kwartaal zijn er minder vaste klanten in “{ $segment }” vertrokken of weggebleven: { $now }, en { $before } het kwartaal ervoor.
    [6] In het afgelopen half jaar zijn er minder vaste klanten in “{ $segment }” vertrokken of weggebleven: { $now }, en { $before } het half jaar ervoor.
   *[12] In het afgelopen jaar zijn er minder vaste klanten in “{ $segment }” vertrokken of weggebleven: { $now }, en { $before } het jaar ervoor.
}
changed-gone-more = { $months ->
    [1] In de afgelopen maand zijn er meer vaste klanten vertrokken of weggebleven: { $now }, goed voor { $money }; { $before } de maand ervoor, goed voor { $money_before }.
    [3] In het afgelopen kwartaal zijn er meer vaste klanten vertrokken of weggebleven: { $now }, goed voor { $money }; { $before } het kwartaal ervoor, goed voor { $money_before }.
    [6] In het afgelopen half jaar zijn er meer vaste klanten vertrokken of weggebleven: { $now }, goed voor { $money }; { $before } het half jaar ervoor, goed voor { $money_before }.
   *[12] In het afgelopen jaar zijn er meer vaste klanten vertrokken of weggebleven: { $now }, goed voor { $money }; { $before } het jaar ervoor, goed voor { $money_before }.
}
changed-gone-fewer = { $months ->
    [1] In de afgelopen maand zijn er minder vaste klanten vertrokken of weggebleven: { $now }, goed voor { $money }; { $before } de maand ervoor, goed voor { $money_before }.
    [3] In het afgelopen kwartaal zijn er minder vaste klanten vertrokken of weggebleven: { $now }, goed voor { $money }; { $before } het kwartaal ervoor, goed voor { $money_before }.
    [6] In het afgelopen half jaar zijn er minder vaste klanten vertrokken of weggebleven: { $now }, goed voor { $money }; { $before } het half jaar ervoor, goed voor { $money_before }.
   *[12] In het afgelopen jaar zijn er minder vaste klanten vertrokken of weggebleven: { $now }, goed voor { $money }; { $before } het jaar ervoor, goed voor { $money_before }.
}
changed-gone-alike = { $months ->
    [1] Nog geen echt verschil in hoeveel vaste klanten vertrokken of wegbleven: { $now }, goed voor { $money }; { $before } de maand ervoor, goed voor { $money_before }.
    [3] Nog geen echt verschil in hoeveel vaste klanten vertrokken of wegbleven: { $now }, goed voor { $money }; { $before } het kwartaal ervoor, goed voor { $money_before }.
    [6] Nog geen echt verschil in hoeveel vaste klanten vertrokken of wegbleven: { $now }, goed voor { $money }; { $before } het half jaar ervoor, goed voor { $money_before }.
   *[12] Nog geen echt verschil in hoeveel vaste klanten vertrokken of wegbleven: { $now }, goed voor { $money }; { $before } het jaar ervoor, goed voor { $money_before }.
}
changed-gone-few = { $months ->
    [1] Te weinig vaste klanten om te vergelijken hoeveel er vertrokken of wegbleven: { $now }, goed voor { $money }; { $before } de maand ervoor, goed voor { $money_before }.
    [3] Te weinig vaste klanten om te vergelijken hoeveel er vertrokken of wegbleven: { $now }, goed voor { $money }; { $before } het kwartaal ervoor, goed voor { $money_before }.
    [6] Te weinig vaste klanten om te vergelijken hoeveel er vertrokken of wegbleven: { $now }, goed voor { $money }; { $before } het half jaar ervoor, goed voor { $money_before }.
   *[12] Te weinig vaste klanten om te vergelijken hoeveel er vertrokken of wegbleven: { $now }, goed voor { $money }; { $before } het jaar ervoor, goed voor { $money_before }.
}
changed-no-segment = Ook geen segment of label wijkt af.
changed-tagged = label { $name }
changed-reason-more = “{ $reason }” werd vaker genoemd: door { $now } met bekende reden, en door { $before } ervoor.
changed-reason-fewer = “{ $reason }” werd minder vaak genoemd: door { $now } met bekende reden, en door { $before } ervoor.
changed-reason-alike = Geen reden werd vaker of minder vaak genoemd dan toeval verklaart; bekend is de reden bij { $known } van wie weg is, en bij { $known_before } ervoor.
changed-reason-few = Er zijn te weinig redenen bekend om te vergelijken: bij { $known } van wie weg is, en bij { $known_before } ervoor.
changed-reason-first = Er is niets om de redenen mee te vergelijken: eerder was er niemand weg. Nu is de reden bekend van { $known } van wie weg is.
changed-people = Over wie dit gaat: { $sentence }
