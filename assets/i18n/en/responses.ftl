responses-name = Who answered
responses-who = Who
responses-day = Day
responses-channel = How
responses-version = Version
responses-answered = Answered
responses-key-walk = sheet
responses-key-open = open it
responses-empty = Nobody has answered yet
responses-empty-words = Every sheet you record will be listed here, newest first, with counts of what was chosen.
responses-count = { $count ->
    [one] { $number } sheet
   *[other] { $number } sheets, the newest first
 }
responses-before-words = Worded differently in version { $version }: “{ $words }”
responses-before-choices = Other choices in version { $version }: { $choices }
responses-before-several = In version { $version } more than one could be chosen
responses-before-one = In version { $version } only one could be chosen
responses-before-other = { $code ->
    [yes] In version { $version } something else could be said too
   *[no] In version { $version } nothing else could be said
 }
responses-before-scale = Another scale in version { $version }: { $from } to { $to }
responses-before-ends = The ends of the scale were named differently in version { $version }: { $low }; { $high }
responses-before-kind = Another kind of answer in version { $version }
responses-open = Open questions that were worded differently
