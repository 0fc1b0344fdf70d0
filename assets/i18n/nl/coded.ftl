# Codeboeken en gecodeerde antwoorden van en naar andere programma's.
coded-error-no-codebook = Hierin is geen codeboek gevonden. Gelezen worden REFI-QDA (.qdc), een tabel zoals Taguette die schrijft (.csv, met een kolom “tag”, “name” of “path”) en een gewone lijst zoals QualCoder die leest (.txt).
coded-error-no-codes = In dit codeboek staan geen codes.
coded-error-no-reasons = Er staan nog geen redenen in het codeboek.
coded-error-broken = Dit codeboek is beschadigd of afgebroken: { $detail }. Sla het opnieuw op in het programma waar het vandaan komt.
coded-error-too-large = Dit is groter dan een codeboek dat gelezen wordt: { $code ->
    [codebook] meer dan { $number } MB
   *[codes] meer dan { $number } codes en groepen
 }.
coded-told = { $change ->
    [folded] Groepen binnen groepen zijn nu één groep: { $names }
    [merged] Stonden er meer dan eens in en zijn nu één: { $names }
    [nameless] Sommige hadden geen naam en zijn weggelaten: { $names }
    [cut] Te lange namen zijn ingekort; de hele naam staat in de omschrijving: { $names }
    [renamed] Konden daar niet staan onder de naam die ze hebben: { $names }
    [colour] Deze kleuren konden niet worden gelezen: { $names }
    [set] Voor deze verzamelingen van codes is hier geen plaats: { $names }
    [second_group] Stonden in meerdere groepen; de eerste telt: { $names }
    [empty_group] Voor groepen zonder redenen is er geen plaats in: { $names }
    [group_description] Omschrijvingen van groepen konden niet mee: { $names }
    [one_line] Omschrijvingen die nu op één regel staan: { $names }
    [no_colours] Voor kleuren is er geen plaats in: { $names }
    [no_kinds] Of een verlies te voorkomen was, heeft er geen plaats in: { $names }
    [no_examples] Voor voorbeelden is er geen plaats in: { $names }
    [no_rules] Voor trefwoordregels is er geen plaats in: { $names }
    [bad_rule] Trefwoordregels die niet te volgen zijn, zijn weggelaten: { $names }
   *[retired] Niet meer in gebruik, en daarom weggelaten: { $names }
 }
coded-told-more = { $names } en nog { $count }
coded-set-kind = { $kind ->
    [avoidable] Te voorkomen
    [unavoidable] Niet te voorkomen
    [involuntary] Ongewild
   *[topic] Onderwerpen
 }
coded-set-retired = Niet meer in gebruik
