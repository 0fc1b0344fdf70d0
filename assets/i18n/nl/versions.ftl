versions-since = in gebruik sinds { $day }
versions-used = in gebruik
versions-draft = concept, nog door niemand gezien
versions-first = { $count ->
    [one] De eerste versie, met { $number } vraag.
   *[other] De eerste versie, met { $number } vragen.
 }
versions-same = Er staat niets anders.
versions-read = Lezen
versions-read-named = Versie { $number } lezen
versions-back = Alle versies
versions-reading = Versie { $number }, in de woorden waarin hij gesteld is.
versions-reading-draft = Versie { $number }, een concept.
versions-question = Vraag { $number }, “{ $words }”
versions-added = Nieuw: { $question }
versions-removed = Weg: { $question }
versions-moved = { $question }: was vraag { $from }
versions-reworded = { $question }: luidde eerst “{ $before }”
versions-helped = { $question }: de hulptekst luidt anders
versions-kind = { $question }: een ander soort antwoord, “{ $after }” in plaats van “{ $before }”
versions-translated = { $question }: nu ook in { $languages }
versions-choice-added = { $question }: nieuwe keuze “{ $choice }”
versions-choice-retired = { $question }: “{ $choice }” wordt niet meer aangeboden
versions-choice-back = { $question }: “{ $choice }” wordt weer aangeboden
versions-choice-removed = { $question }: de keuze “{ $choice }” is weg
versions-choice-reworded = { $question }: de keuze “{ $choice }” luidde eerst “{ $before }”
versions-lines = { $question }: schrijfregels: { $after }, eerst { $before }
versions-scale = { $question }: de schaal loopt van { $from } tot { $to }, eerst van { $first } tot { $last }
versions-ends = { $question }: de uiteinden van de schaal heten anders
versions-setting = { $question }: { $code ->
    [other_on] men mag ook iets anders invullen
    [other_off] men mag niets anders meer invullen
    [shuffled_on] de keuzes staan voor ieder in een andere volgorde
    [shuffled_off] de keuzes staan voor iedereen in dezelfde volgorde
    [show_if] wordt in andere gevallen gesteld dan eerst
    [required_on] moet nu beantwoord worden
    [required_off] hoeft niet meer beantwoord te worden
    [no_section] staat nu onder geen kopje
   *[order] de keuzes staan in een andere volgorde
 }
versions-section = { $question }: staat nu onder “{ $section }”
versions-section-added = Nieuw deel: “{ $section }”
versions-section-removed = Deel weg: “{ $section }”
versions-said = { $place ->
    [title] De titel luidt anders
    [introduction] De inleiding luidt anders
    [thanks] De dank aan het eind luidt anders
    [section] De titel van deel “{ $section }” luidt anders
   *[section_introduction] Wat er vóór deel “{ $section }” staat, luidt anders
 }
versions-audience = Voor wie: { $after }, eerst: { $before }
