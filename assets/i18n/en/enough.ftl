# Enough answers? (saturation)
enough-tab = Enough answers?
enough-line = After how many answers the last new reason came. Once twenty in a row bring nothing new, more of them will hardly do.
enough-none = Whether there are enough answers will stand here
enough-none-words = Record answers and give them reasons: from twenty on it can be said whether something is likely to be missing.
enough-question = Question
enough-too-few = { $answers } of { $total } answers read: too few to say whether a reason is missing
enough-still-new = { $since ->
    [0] The last answer read ({ $after }) still brought a new reason: go on
    [one] The last new reason came one answer ago, after { $after }: go on
   *[other] The last new reason came { $number } answers ago, after { $after }: go on
}
enough-nothing-new = The last { $since } answers brought nothing new; the last new reason came after { $after }
enough-nothing-at-all = No reason was found in { $answers } answers
enough-subtitle = Different reasons heard, in the order the answers were given
enough-empty = No reason has been given to an answer to this question yet.
enough-axis = answers read
enough-quiet = nothing new for { $since } answers
enough-once = { $count ->
    [0] Every one of the { $heard } reasons was heard in more than one answer.
    [one] Of { $heard } reasons one was heard in a single answer only: the fewer such, the less is likely to be missing.
   *[other] Of { $heard } reasons { $number } were heard in a single answer only: the fewer such, the less is likely to be missing.
}
enough-step = after { $after }: { $reasons }
enough-new = New
enough-after = after answers
enough-heard = reasons heard
enough-day = day
enough-go-on = Go on reading answers
enough-read = Read the answer
enough-chart-name = Enough answers
enough-chart-words = Which answers brought new reasons. Nobody is named in it.
