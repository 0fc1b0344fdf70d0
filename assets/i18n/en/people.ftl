people-line = { $count ->
    [one] One person, { $yearly }
   *[other] { $number } people, { $yearly } together
}
people-nobody = Nobody.
people-name = Name
people-state = State
people-last = Last purchase
people-value = { $kind ->
    [profit] Profit a year
   *[sales] Sales a year
}
people-words-all = Show all of what was said
people-words-less = Show less
people-open-answer = Open the answer
people-nameless = { $count ->
    [one] One answer without a name; it counts in no bar
   *[other] { $number } answers without a name; they count in no bar
}
people-first = The first { $shown } of { $all }, the most valuable first.
people-more = Show more
people-as-list = Open as a list
people-state-none = no purchase yet
people-state-once = came once
people-state-current = coming
people-state-at-risk = overdue
people-state-lapsed = gone quiet
people-state-lost = left
people-value-paid = Paid a year
people-until = Member until
