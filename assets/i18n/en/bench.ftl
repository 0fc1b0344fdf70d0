bench-suggested = Suggested. Nothing counts until you accept it.
bench-sureness = { $sureness ->
    [very_likely] very likely
    [likely] likely
   *[possible] possible
 }
bench-because = because of: { $words }
bench-like = like: “{ $words }”
bench-none = No reason in it
bench-accept-first = Accept no. { $number }
bench-to-go = Suggestions begin after 20 answers: { $number } to go
bench-learning = Learning from what was decided…
bench-blind = Read this one without a suggestion, so that the score stays honest.
bench-unsure = Nothing is suggested: not sure enough.
bench-unknown = Nothing is suggested: nothing like this was decided before.
bench-score = { $count ->
    [one] Tried blind: right { $right } of { $tried } time.
   *[other] Tried blind: right { $right } of { $tried } times.
 }
bench-score-quiet = { $count ->
    [one] Kept quiet { $times } time.
   *[other] Kept quiet { $times } times.
 }
bench-marking = Now the reason these words say: 1–9, its letters, or Enter for the likeliest. Arrows move, Shift takes more, Esc leaves it.
bench-legend-ground = speaks for a suggestion
bench-legend-rule = meets a rule
bench-legend-passage = marked
bench-passage = “{ $words }” { $reason }
bench-key-later = later
bench-key-mark = mark words
bench-sheet = { $language }, version { $version }
bench-filter = Filter
bench-order = Sorted by
bench-order-by = { $order ->
    [newest] Newest first
    [oldest] Oldest first
    [valuable] Most valuable customer first
    [most_sure] Surest suggestion first
    [least_sure] Least sure suggestion first
   *[question] By question
 }
bench-by-state = State of the customer
bench-by-worth = Value of the customer
bench-worth = { $worth ->
    [top_fifth] Most valuable fifth
    [upper_half] More valuable half
   *[lower_half] Less valuable half
 }
bench-by-last = Last came
bench-last = { $last ->
    [month] In the last 30 days
    [quarter] In the last 90 days
    [year] In the last 365 days
   *[longer] Longer ago
 }
bench-by-segment = Segment
bench-by-language = Language
bench-by-version = Version answered
bench-version = { $title }, version { $number }
bench-all = Accept all above 90%…
bench-all-title = Accept all above 90%
bench-all-working = Looking through all answers…
bench-all-nothing = No suggestion is that sure yet. The more answers you read, the surer they become.
bench-all-words = { $count ->
    [one] { $answers } answer has a suggestion that should be right nine times of ten. Look at it before you accept it; strike out what is wrong.
   *[other] { $answers } answers have a suggestion that should be right nine times of ten. Look at these { $sample } before you accept them all; strike out what is wrong.
 }
bench-all-strike = Strike out
bench-all-put-back = Put back
bench-all-left = Left for reading
bench-all-struck = You struck out { $struck } of { $sample }. Among the others about as large a part may be wrong.
bench-all-seen = { $seen } of { $sample } looked at
bench-all-accept = Accept { $number }
