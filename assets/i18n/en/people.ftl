people-line = { $count ->
    [one] One person, { $money } a year
   *[other] { $number } people, { $money } a year together
}
people-nobody = Nobody.
people-name = Name
people-state = State
people-last = Last purchase
people-value = A year
people-first = The first { $shown } of { $all }, the most valuable first.
people-more = Show more
people-state-none = no purchase yet
people-state-once = came once
people-state-current = coming
people-state-at-risk = overdue
people-state-lapsed = gone quiet
people-state-lost = left
