# Editing a questionnaire: sections, skip rules, what is put into texts, the coach.
editor-key-duplicate = duplicate
editor-section-add = Add section
editor-section-here = Section from here
editor-section-new = New section
editor-section = Section { $number }
editor-section-named = { $section }: { $title }
editor-section-drag = Drag section { $title }
editor-section-title = Title of the section
editor-section-introduction = What is said before its questions
editor-section-no-title = A section needs a title; the last one stays until then
editor-section-none = None, before the first
editor-section-of = Section
editor-section-up = Move up
editor-section-down = Move down
editor-section-remove = Remove section
editor-section-remove-note = Its questions stay; they join the section before.
editor-conditions-gone = { $count ->
    [one] { $number } condition looked at what is gone, so it went too.
   *[other] { $number } conditions looked at what is gone, so they went too.
 }
editor-choice-other = “Something else”, in their own words
editor-choice-shuffled = In a different order for each person
editor-kind-other = or something else
editor-kind-shuffled = shuffled
editor-scale-points = { $number } points
editor-ready = Ready-made scale
editor-ready-tell-us = Would you tell us? Two questions
editor-ready-recommend = Would you recommend us? 0 to 10, and why
editor-ask = Ask this question
editor-ask-always = Always
editor-ask-only-if = Only if…
editor-join = How the conditions are joined
editor-join-all = and all of these hold
editor-join-any = or any of these holds
editor-condition-add = Add condition
editor-condition-question = Condition { $number }: question
editor-condition-test = Condition { $number }: test
editor-condition-value = Condition { $number }: answer
editor-condition-drop = Remove condition { $number }
editor-test = { $code ->
    [chosen] is
    [not_chosen] is not
    [yes] is yes
    [no] is no
    [contains] contains
    [at_least] is at least
    [at_most] is at most
    [is] is exactly
    [is_not] is not exactly
    [on_or_after] is this day or later
    [on_or_before] is this day or earlier
    [answered] is answered
   *[not_answered] is not answered
 }
editor-value-words = words to look for
editor-value-no-words = Type the words to look for
editor-value-no-number = Type a number
editor-value-no-day = Type a day
editor-fault-forward = It looks at { $question }, which is asked later.
editor-fault-itself = It looks at its own answer.
editor-fault-gone = It looks at something that is not there any more.
editor-fault-never = This can never hold, so nobody is asked.
editor-mend-behind = Ask it after { $question }
editor-mend-drop = Take that condition out
editor-mend-always = Always ask it
editor-insert = Insert
editor-insert-into = Insert into: { $field }
editor-insert-answer = The answer to
editor-insert-fallback = If { $name } is not known, say
editor-insert-example = such as: dear customer
editor-insert-do = Insert it
editor-pipe-first-name = First name
editor-pipe-shop = Name of the business
editor-pipe-last-purchase = Day of the last purchase
editor-pipe-not-before = It puts in an answer that is not given before this.
editor-pipe-no-fallback = Say what stands in the braces if it is not known, behind a “|”.
editor-coach-closed = This can be answered in a word
editor-coach-use = Use it
editor-coach-leave = Leave it
editor-whole-nothing-open = Nothing is asked in the customers’ own words.
editor-whole-add-open = Add an open question
editor-whole-closed-first = Question { $closed } and others before question { $open } can be answered in a word. Asked openly first, people tell more.
editor-whole-ask-first = Ask question { $open } first
editor-whole-reasons-first = Question { $list } offers reasons before question { $open } asks for them in the customers’ own words. The list will be their answer.
editor-whole-reasons-only = Question { $list } offers reasons, and nothing before it asks for them in the customers’ own words. The list will be their answer.
editor-whole-too-long = It takes more than seven minutes, and many stop half-way. Leave out what you would not act on.
editor-example-name = Anna
editor-example-answer = your answer
