changed-heading = What changed
changed-line = { $from } – { $to }, beside { $from_before } – { $to_before }: gone is who was gone at the end of each, also those back by now. It says who and how many, not what caused it.
changed-too-short = Two periods are needed to say what changed; the records are still too short.
changed-share = { $percent } ({ $counts })
changed-again-more = { $months ->
    [1] More customers came again within a month: { $now }, and { $before } the month before.
    [3] More customers came again within a quarter: { $now }, and { $before } the quarter before.
    [6] More customers came again within half a year: { $now }, and { $before } the half-year before.
   *[12] More customers came again within a year: { $now }, and { $before } the year before.
}
changed-again-fewer = { $months ->
    [1] Fewer customers came again within a month: { $now }, and { $before } the month before.
    [3] Fewer customers came again within a quarter: { $now }, and { $before } the quarter before.
    [6] Fewer customers came again within half a year: { $now }, and { $before } the half-year before.
   *[12] Fewer customers came again within a year: { $now }, and { $before } the year before.
}
changed-again-alike = { $months ->
    [1] No real difference yet in how many came again within a month: { $now }, and { $before } the month before.
    [3] No real difference yet in how many came again within a quarter: { $now }, and { $before } the quarter before.
    [6] No real difference yet in how many came again within half a year: { $now }, and { $before } the half-year before.
   *[12] No real difference yet in how many came again within a year: { $now }, and { $before } the year before.
}
changed-again-few = { $months ->
    [1] Too few to compare how many came again within a month: { $now }, and { $before } the month before.
    [3] Too few to compare how many came again within a quarter: { $now }, and { $before } the quarter before.
    [6] Too few to compare how many came again within half a year: { $now }, and { $before } the half-year before.
   *[12] Too few to compare how many came again within a year: { $now }, and { $before } the year before.
}
changed-again-unknown = How many came again cannot be compared yet: the records do not reach back far enough.
changed-segment-more = { $months ->
    [1] In the last month more of the regulars in “{ $segment }” left or went quiet: { $now }, and { $before } the month before.
    [3] In the last quarter more of the regulars in “{ $segment }” left or went quiet: { $now }, and { $before } the quarter before.
    [6] In the last half-year more of the regulars in “{ $segment }” left or went quiet: { $now }, and { $before } the half-year before.
   *[12] In the last year more of the regulars in “{ $segment }” left or went quiet: { $now }, and { $before } the year before.
}
changed-segment-fewer = { $months ->
    [1] In the last month fewer of the regulars in “{ $segment }” left or went quiet: { $now }, and { $before } the month before.
    [3] In the last quarter fewer of the regulars in “{ $segment }” left or went quiet: { $now }, and { $before } the quarter before.
    [6] In the last half-year fewer of the regulars in “{ $segment }” left or went quiet: { $now }, and { $before } the half-year before.
   *[12] In the last year fewer of the regulars in “{ $segment }” left or went quiet: { $now }, and { $before } the year before.
}
changed-gone-more = { $months ->
    [1] In the last month more of the regulars left or went quiet: { $now }, worth { $money }; { $before } the month before, worth { $money_before }.
    [3] In the last quarter more of the regulars left or went quiet: { $now }, worth { $money }; { $before } the quarter before, worth { $money_before }.
    [6] In the last half-year more of the regulars left or went quiet: { $now }, worth { $money }; { $before } the half-year before, worth { $money_before }.
   *[12] In the last year more of the regulars left or went quiet: { $now }, worth { $money }; { $before } the year before, worth { $money_before }.
}
changed-gone-fewer = { $months ->
    [1] In the last month fewer of the regulars left or went quiet: { $now }, worth { $money }; { $before } the month before, worth { $money_before }.
    [3] In the last quarter fewer of the regulars left or went quiet: { $now }, worth { $money }; { $before } the quarter before, worth { $money_before }.
    [6] In the last half-year fewer of the regulars left or went quiet: { $now }, worth { $money }; { $before } the half-year before, worth { $money_before }.
   *[12] In the last year fewer of the regulars left or went quiet: { $now }, worth { $money }; { $before } the year before, worth { $money_before }.
}
changed-gone-alike = { $months ->
    [1] No real difference yet in how many regulars left or went quiet: { $now }, worth { $money }; { $before } the month before, worth { $money_before }.
    [3] No real difference yet in how many regulars left or went quiet: { $now }, worth { $money }; { $before } the quarter before, worth { $money_before }.
    [6] No real difference yet in how many regulars left or went quiet: { $now }, worth { $money }; { $before } the half-year before, worth { $money_before }.
   *[12] No real difference yet in how many regulars left or went quiet: { $now }, worth { $money }; { $before } the year before, worth { $money_before }.
}
changed-gone-few = { $months ->
    [1] Too few regulars to compare how many left or went quiet: { $now }, worth { $money }; { $before } the month before, worth { $money_before }.
    [3] Too few regulars to compare how many left or went quiet: { $now }, worth { $money }; { $before } the quarter before, worth { $money_before }.
    [6] Too few regulars to compare how many left or went quiet: { $now }, worth { $money }; { $before } the half-year before, worth { $money_before }.
   *[12] Too few regulars to compare how many left or went quiet: { $now }, worth { $money }; { $before } the year before, worth { $money_before }.
}
changed-no-segment = No segment or tag differs either.
changed-tagged = tag { $name }
changed-reason-more = “{ $reason }” was named more often: by { $now } of known reason, and by { $before } before.
changed-reason-fewer = “{ $reason }” was named less often: by { $now } of known reason, and by { $before } before.
changed-reason-alike = No reason was named more or less often by more than chance; the reason is known for { $known } of those gone, and for { $known_before } before.
changed-reason-few = Too few reasons are known to compare them: for { $known } of those gone, and for { $known_before } before.
changed-reason-first = There is nothing to compare the reasons with: before, nobody was gone. Now the reason is known for { $known } of those gone.
changed-people = Show whom: { $sentence }
