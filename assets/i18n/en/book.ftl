# The codebook: groups, rules, what a change would do, and its history.
book-tab = Codebook
book-tabs = What to look at
book-line = Reasons for leaving and topics. People and money: the last 12 months.
book-new-group = New group
book-history = History
book-column-people = People
book-in-group = { $group }, group: { $count ->
    [one] one reason
   *[other] { $number } reasons
 }
book-in-part = { $part }: { $count ->
    [one] one reason
   *[other] { $number } reasons
 }
book-group-empty = Nothing in it yet. Drag a reason here, or choose this group in the reason’s form.
book-pick = Choose a reason or a group to change it. Drag a reason onto another to merge them, onto a group to put it there.
book-key-name = name
book-key-retire = no longer offer
book-menu-rename = Rename
book-menu-merge = Merge into…
book-menu-split = Split…
book-menu-replace = Change the meaning…
book-menu-up = Move up
book-menu-down = Move down
book-menu-group = Move to “{ $group }”
book-menu-no-group = Take out of its group
book-actions = More
book-group-label = Group
book-group-none = In no group
book-group-new = New group…
book-group-name = Name of the group
book-group-add = Make the group
book-group-counts = { $count ->
    [one] One reason
   *[other] { $number } reasons
 }. Whoever named several of them is counted once: { $answers } answers, { $people } people, { $money } a year.
book-group-remove = Remove the group
book-group-remove-note = Its reasons stay, in no group.
book-group-first = Up
book-group-last = Down
book-name-taken-group = There is a group of this name
book-topic-note = Nobody leaves for a topic: it is compared between lost and current customers, and counts in no figure of leaving.
book-merged-into = It is part of “{ $name }”. Offered again, it stands alone, and what was said stays there.
book-colour = Colour
book-colour-name = { $number ->
    [0] No colour
    [1] Teal
    [2] Amber
    [3] Indigo
    [4] Pink
    [5] Blue
    [6] Green
    [7] Violet
   *[8] Grey
 }
book-colour-own = Its own colour { $colour }
book-description = Description
book-description-hint = What belongs to it, and what does not
book-examples = Examples, one a line
book-examples-hint = What people say who mean it
book-examples-add = Take from an answer
book-examples-none = No answer has this reason yet.
book-examples-pick = Take one of these as an example:
book-rule = Keyword rule
book-rule-hint = waited | late + delivery
book-rule-help = What the signs mean
book-rule-signs = A word is found in all its forms. + both, | either, "words in a row", -not this word, [the whole answer].
book-rule-suggests = A rule suggests the reason, it never gives it.
book-rule-empty = The rule is empty.
book-rule-missing = Something is missing beside “{ $part }”, at letter { $place }.
book-rule-unclosed = What begins with “{ $part }”, at letter { $place }, is not closed.
book-rule-no-word = There is no word in “{ $part }”, at letter { $place }.
book-rule-only-vetoes = It only says what must not be there. Add a word that must.
book-rule-kept = Not saved while it cannot be read. It stays here.
book-trial-wait = Trying it…
book-trial = { $count ->
    [one] Meets one of { $total } answers
   *[other] Meets { $met } of { $total } answers
 }: { $with } that have this reason, { $without } read without it, { $unread } not read yet.
book-trial-none = Meets none of { $total } answers.
book-trial-missed = { $count ->
    [one] One answer with this reason is not met.
   *[other] { $number } answers with this reason are not met.
 }
book-trial-show = Look at them
book-trial-title = What the rule meets
book-trial-stands = { $stands ->
    [without] Read, without this reason
    [unread] Not read yet
   *[with] Has this reason
 }
book-trial-first = The newest { $shown } of { $all }.
book-merge-title = Merge reasons
book-merge-into = Into
book-merge-which = These become part of it
book-merge-note = They are no longer offered; whatever says them says “{ $into }” from then on: answers, marked words, leavings, guesses.
book-merge-do = Merge
book-merge-pick = Choose what it becomes part of
book-merge-none = Choose what is to be merged
book-merge-nowhere = There is no other reason of the same sort.
book-merge-sorts = A topic and a reason for leaving cannot become one. Change the kind of one of them first.
book-split-title = Split “{ $name }”
book-split-name = Name of the new reason
book-split-which = Which answers get the new reason instead?
book-split-rule = Those a rule meets
book-split-tick = Tick them
book-split-all = All
book-split-nobody = None
book-split-chosen = { $count ->
    [one] One of { $all } answers chosen
   *[other] { $number } of { $all } answers chosen
 }
book-split-empty = No answer has this reason, so there is nothing to split.
book-split-some = Tick at least one answer
book-split-do = Split
book-split-new = The new reason
book-split-more = The first { $shown } of { $all } answers are listed; a rule ticks among all of them.
book-kind-title = { $name }: { $kind }
book-kind-do = Change the kind
book-retire-title = No longer offer “{ $name }”
book-retire-do = No longer offer
book-retire-note = Nothing that was said changes. It is counted as before, and leaves the list you choose from; the keys behind it move up.
book-replace-title = Change the meaning of “{ $name }”
book-replace-name = Name of the new reason
book-replace-note = Another meaning is another reason. A new one takes its place, with its kind, group and colour; what was said until now keeps “{ $name }”, which is no longer offered.
book-replace-do = Put the new one in its place
book-rename-title = Rename “{ $name }”
book-rename-note = Another name for the same meaning: everything said so far stays with it.
book-rename-do = Rename
book-what = What changes
book-reckoning = Reckoning what changes…
book-effect = { $answers ->
    [0] { $leavers ->
        [0] No answer and no leaver is counted otherwise.
        [one] No answer changes; one leaver is counted otherwise.
       *[other] No answer changes; { $leavers-number } leavers are counted otherwise.
     }
    [one] { $leavers ->
        [0] Changes one answer and no leaver.
        [one] Changes one answer and one leaver.
       *[other] Changes one answer and { $leavers-number } leavers.
     }
   *[other] { $leavers ->
        [0] Changes { $answers-number } answers and no leaver.
        [one] Changes { $answers-number } answers and one leaver.
       *[other] Changes { $answers-number } answers and { $leavers-number } leavers.
     }
 }
book-keep = { $answers ->
    [0] No answer has it
    [one] One answer keeps it
   *[other] { $answers-number } answers keep it
 }; { $leavers ->
    [0] no leaver named it.
    [one] one leaver named it.
   *[other] { $leavers-number } leavers named it.
 }
book-effect-row = { $name }: named by { $before } → { $after }.
book-effect-row-answers = { $name }: { $before } → { $after } answers.
book-effect-same = { $name }: named by { $before }, as before.
book-effect-known = Reasons known: { $before } → { $after }.
book-effect-avoidable = Could have been avoided: { $before } → { $after }.
book-effect-avoidable-same = What could have been avoided stays: { $before }.
book-share-counts = { $part } of { $all }
book-share-counts-first = { $part } of { $all } ({ $percent })
book-share-percent-first = { $percent } ({ $part } of { $all })
book-money = { $share }, { $money } a year
book-people = { $count ->
    [one] Show whom: one person
   *[other] Show whom: { $number } people
 }
book-people-title = Told of otherwise
book-people-named = Named “{ $name }”
book-history-title = History of the codebook
book-history-of = History of “{ $name }”
book-history-none = Nothing has been changed yet.
book-history-line = { $day }: { $what }
book-done-added = added as “{ $name }”
book-done-renamed = “{ $before }” renamed to “{ $name }”
book-done-kind = “{ $name }”: kind changed to “{ $kind }”
book-done-group = “{ $name }” moved to the group “{ $group }”
book-done-no-group = “{ $name }” taken out of its group
book-done-retired = “{ $name }” no longer offered
book-done-brought-back = “{ $name }” offered again
book-done-merged-gone = “{ $name }” merged into “{ $other }”: { $count ->
    [0] no answers
    [one] one answer
   *[other] { $number } answers
 }
book-done-merged = “{ $other }” merged into “{ $name }”: { $count ->
    [0] no answers
    [one] one answer
   *[other] { $number } answers
 }
book-done-split-new = “{ $name }” split off from “{ $other }” with { $count ->
    [0] no answers
    [one] one answer
   *[other] { $number } answers
 }
book-done-split = “{ $other }” split off from “{ $name }” with { $count ->
    [0] no answers
    [one] one answer
   *[other] { $number } answers
 }
book-done-replaced-new = “{ $name }” took the place of “{ $other }”
book-done-replaced = “{ $other }” took the place of “{ $name }”
book-drag-merge = Merge into “{ $name }”
book-drag-group = Into the group “{ $name }”
book-drag-kind = { $kind }
book-drag-here = Move here
book-name-first = The name is not saved yet: mend it or press Esc, then go on.
