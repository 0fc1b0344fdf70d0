versions-since = in use since { $day }
versions-used = in use
versions-draft = draft, nobody has seen it yet
versions-first = { $count ->
    [one] The first version, with { $number } question.
   *[other] The first version, with { $number } questions.
 }
versions-same = Nothing reads differently.
versions-read = Read it
versions-read-named = Read version { $number }
versions-back = All versions
versions-reading = Version { $number }, in the words people were asked in.
versions-reading-draft = Version { $number }, a draft.
versions-question = Question { $number }, “{ $words }”
versions-added = New: { $question }
versions-removed = Gone: { $question }
versions-moved = { $question }: before, it was question { $from }
versions-reworded = { $question }: before, it read “{ $before }”
versions-helped = { $question }: the help text says something else
versions-kind = { $question }: another kind of answer, “{ $after }” instead of “{ $before }”
versions-translated = { $question }: now also in { $languages }
versions-choice-added = { $question }: new choice “{ $choice }”
versions-choice-retired = { $question }: “{ $choice }” is no longer offered
versions-choice-back = { $question }: “{ $choice }” is offered again
versions-choice-removed = { $question }: the choice “{ $choice }” is gone
versions-choice-reworded = { $question }: the choice “{ $choice }” read “{ $before }” before
versions-lines = { $question }: lines to write on: { $after }, before { $before }
versions-scale = { $question }: the scale runs from { $from } to { $to }, before from { $first } to { $last }
versions-ends = { $question }: the ends of the scale are named differently
versions-setting = { $question }: { $code ->
    [other_on] something else may be said in one’s own words
    [other_off] nothing else may be said in one’s own words any more
    [shuffled_on] the choices stand in another order for each person
    [shuffled_off] the choices stand in the same order for everybody
    [show_if] asked in other cases than before
    [required_on] must be answered now
    [required_off] need not be answered any more
    [no_section] stands under no heading now
   *[order] the choices stand in another order
 }
versions-section = { $question }: now under “{ $section }”
versions-section-added = New section: “{ $section }”
versions-section-removed = Section gone: “{ $section }”
versions-said = { $place ->
    [title] The title reads differently
    [introduction] The introduction reads differently
    [thanks] The thanks at the end read differently
    [section] The title of section “{ $section }” reads differently
   *[section_introduction] What is said before section “{ $section }” reads differently
 }
versions-audience = For whom: { $after }, before: { $before }
