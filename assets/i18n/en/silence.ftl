# How many came back after having been silent for so long.
silence-title = Silence so far, and who came back
silence-chart-name = Silence and coming back
silence-rule-times = { $times } × the rhythm
silence-rule-days = { $count ->
    [one] { $number } day
   *[other] { $number } days
 }
silence-finding = Of regulars silent for { $rule }, { $percent } came back within { $within } ({ $number } silences so long)
silence-finding-counts = { $count ->
    [one] { $ended } of { $number } silences longer than { $rule } ended in a visit within { $within }; counting those still going on, { $share }
   *[other] { $ended } of { $number } silences longer than { $rule } ended in a visit within { $within }; counting those still going on, { $share }
}
silence-few = Too few silences so long to say how many come back
silence-subtitle-rhythms = Share that came back within { $within } more, by how many times their own rhythm they had been silent
silence-subtitle-days = Share that came back within { $within } more, by days of silence so far
silence-followed = silences so long
silence-days = { $count ->
    [one] { $number } day
   *[other] { $number } days
 }
silence-note = { $silences } silences of { $customers } regulars, { $open } of them still going on and counted as “at least so long”; each followed for { $until } more. Closed days are no silence. The band counts by customer: many silences of one say less than as many of different people.
silence-years = What the balance of past years would have said
silence-years-line = Under the rule shown. “Came back since”: of those called quiet in that year, who has bought since.
silence-back-since = Came back since
silence-change = Change
silence-from = From
silence-to = To
silence-head-rhythms = Silent (rhythms)
silence-head-days = Silent (days)
silence-head-share = Came back
silence-head-low = At least
silence-head-high = At most
silence-year-quiet = gone quiet in { $year }
silence-year-back = gone quiet in { $year } and back since
silence-term = Kaplan–Meier of the time to the next visit, from a given silence on (landmark)
silence-sentence = Every silence of a regular is followed from the visit before it to the next visit; those still going on count as “at least so long”. Of the silences that lasted to a point, the share that ended in a visit soon after (Kaplan–Meier).
silence-formula = 1 − S(half a year after having been silent so long). Band: log-log, by customer (infinitesimal jackknife; Williams 1995).
silence-hint = Choose a point of the curve to see who is behind it.
silence-show-all = { $count ->
    [one] { $number } regular was silent for so long
   *[other] { $number } regulars were silent for so long
}
silence-show-back = { $number } came back in time
silence-show-away = { $number } came later, or not yet
silence-people = { $who } ({ $rule })
