questionnaire-name = Questionnaire
questionnaire-gone = This questionnaire is not there any more
questionnaire-gone-words = Taking back the step that made it took it away. Doing that step again brings it back.
questionnaire-view = What is shown
questionnaire-edit = Edit
questionnaire-screen = Screen
questionnaire-phone = Phone script
questionnaire-counts = { $questions }, { $open } open, { $minutes }
questionnaire-minutes = { $count ->
    [one] about { $number } minute
   *[other] about { $number } minutes
 }
questionnaire-draft = Version { $number }, draft.
questionnaire-used = Version { $number }, in use. A change makes version { $next }.
questionnaire-used-answers = { $count ->
    [one] Version { $number }, in use. A change makes version { $next }; the one answer keeps the wording it answered.
   *[other] Version { $number }, in use. A change makes version { $next }; the { $answers } answers keep the wording they answered.
 }
questionnaire-older = { $count ->
    [one] The one answer to version { $number } keeps the wording it answered.
   *[other] The { $answers } answers to version { $number } keep the wording they answered.
 }
questionnaire-older-many = The { $answers } answers to earlier versions keep the wording they answered.
questionnaire-is-retired = It is not in use now; nothing of it is lost.
questionnaire-left = What you were typing was not saved yet:
questionnaire-left-use = Use it
questionnaire-left-drop = Throw away
questionnaire-head = Title and introduction
questionnaire-head-show = Edit title and introduction
questionnaire-title = Title, for your own lists
questionnaire-introduction = Introduction
questionnaire-thanks = Thanks, at the end
questionnaire-no-title = Type a title; the last one stays until then
questionnaire-no-words = A question needs words; the last ones stay until then
questionnaire-no-choice = A choice needs words; the last ones stay until then
questionnaire-question = Question { $number }
questionnaire-question-named = Question { $number }: { $words }
questionnaire-wording = Wording of question { $number }
questionnaire-move = Drag question { $number }
questionnaire-add = Add question
questionnaire-new-question = What would you like to tell us?
questionnaire-new-choice = Choice { $number }
questionnaire-duplicate = Duplicate
questionnaire-delete = Delete
questionnaire-delete-last = A questionnaire needs at least one question
questionnaire-kind = Kind
questionnaire-kind-name = { $code ->
    [one_choice] One choice
    [several_choices] Several choices
    [scale] Scale
    [number] Number
    [date] Date
    [yes_no] Yes or no
   *[open_text] Open text
 }
questionnaire-kind-open-short = Open, short
questionnaire-kind-open-long = Open, long
questionnaire-kind-choices = { $kind }, { $number } offered
questionnaire-kind-scale = Scale, { $from } to { $to }
questionnaire-kind-required = must be answered
questionnaire-kind-shared = the shared question
questionnaire-shared-note = The shared question stands in every questionnaire, so that those who left and those who come can be compared.
questionnaire-lines = Lines expected
questionnaire-lines-of = { $count ->
    [one] Short: { $number } line
    [2] Short: { $number } lines
   *[other] Long: { $number } lines
 }
questionnaire-choices = Choices
questionnaire-choice = Choice { $number }
questionnaire-choice-up = Move up: { $words }
questionnaire-choice-down = Move down: { $words }
questionnaire-choice-remove = Remove: { $words }
questionnaire-choice-retire = No longer offer: { $words }
questionnaire-choice-retired = { $words }, no longer offered
questionnaire-choice-again = Offer again
questionnaire-choice-add = Add choice
questionnaire-scale-from = Lowest
questionnaire-scale-to = Highest
questionnaire-scale-low = What the lowest means
questionnaire-scale-high = What the highest means
questionnaire-help = Help text
questionnaire-none = none
questionnaire-required = Must be answered
questionnaire-audience = Whom it is for
questionnaire-languages = Languages
questionnaire-language-add = Add { $language }
questionnaire-language-drop = Leave out { $language }
questionnaire-missing = { $count ->
    [one] { $language }: { $number } text has no words yet.
   *[other] { $language }: { $number } texts have no words yet.
 }
questionnaire-missing-next = Show the first
questionnaire-complete = Everything has words in { $language }.
questionnaire-versions = Versions
questionnaire-version-answers = { $count ->
    [0] no answers
    [one] { $number } answer
   *[other] { $number } answers
 }
questionnaire-other = Other
questionnaire-yes = Yes
questionnaire-no = No
questionnaire-month-in = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
 }
questionnaire-no-wording = no words in { $language } yet
questionnaire-preview-screen = As a customer sees it. Name, days and answers put in are examples.
questionnaire-preview-phone = What the caller says and asks. Name, days and answers put in are examples.
questionnaire-example-name = Anna Brown
questionnaire-say = Say
questionnaire-ask = Ask
questionnaire-offer = Read out
questionnaire-note-words = Write down their own words
questionnaire-note-scale = { $from } ({ $low }) to { $to } ({ $high })
questionnaire-note-points = { $from } to { $to }
questionnaire-close = End with
questionnaire-several = more than one may be chosen
questionnaire-key-move = move
questionnaire-key-add = add question
questionnaire-paper = Paper
questionnaire-preview-paper = As it is printed, for anyone: without anybody’s month.
questionnaire-left-over = What you were typing has no place here any more:
questionnaire-add-from = Add from the library
questionnaire-language-first = Make { $language } the first language
questionnaire-language-is-first = { $language } is the first language: every question has words in it.
