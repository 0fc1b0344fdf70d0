goal-title = { $months ->
    [1] Goal: of 100 customers { $rate } come again within a month
    [3] Goal: of 100 customers { $rate } come again within a quarter
    [6] Goal: of 100 customers { $rate } come again within half a year
   *[12] Goal: of 100 customers { $rate } come again within a year
}
goal-title-by = { $months ->
    [1] Goal: of 100 customers { $rate } come again within a month, by { $day }
    [3] Goal: of 100 customers { $rate } come again within a quarter, by { $day }
    [6] Goal: of 100 customers { $rate } come again within half a year, by { $day }
   *[12] Goal: of 100 customers { $rate } come again within a year, by { $day }
}
goal-running = { $count ->
    [one] One more of { $base } has to come again by { $day }; { $kept } have so far
   *[other] { $number } more of { $base } have to come again by { $day }; { $kept } have so far
}
goal-missed = { $count ->
    [one] One was missing: { $kept } of { $base } had come again by { $day }
   *[other] { $number } were missing: { $kept } of { $base } had come again by { $day }
}
goal-undated = { $count ->
    [one] One more of { $base } would have had to come again by { $day }; { $kept } did
   *[other] { $number } more of { $base } would have had to come again by { $day }; { $kept } did
}
goal-reached = Reached: { $kept } of { $base } had come again by { $day }, { $wanted } were wanted
goal-earlier = { $months ->
    [1] One month earlier { $now } of { $base } had come by this point, and { $end } by its end.
    [3] One quarter earlier { $now } of { $base } had come by this point, and { $end } by its end.
    [6] Half a year earlier { $now } of { $base } had come by this point, and { $end } by its end.
   *[12] One year earlier { $now } of { $base } had come by this point, and { $end } by its end.
}
goal-on-the-way = On the way, if the others come as they did then.
goal-open = It can still go either way.
goal-behind = Behind: more have to come than did then.
goal-unknown = Too little is on record to say how it will go.
goal-before = Who counts for the goal is known from { $day } on.
goal-next = Its day has passed: set the next one.
goal-too-little = Too little is on record to show the way. Two full windows are needed.
goal-none = No goal is written down yet.
goal-none-line = Write down how many of 100 should come again, and by when. Home then shows the way: how many more have to come.
goal-set = Set a goal
goal-change = Change the goal
goal-save = Write it down
goal-within = Come again within
goal-month = a month
goal-quarter = a quarter
goal-half = half a year
goal-year = a year
goal-as-headline = as in the leading figure
goal-words = In your words
goal-words-hint = Everybody who leaves a coat comes back for it, and for the next one
goal-missing-who = Show who has not come again yet
goal-missing-people = Have not come again yet
goal-elsewhere = { $months ->
    [1] The goal is for months; it is drawn when periods are months.
    [3] The goal is for quarters; it is drawn when periods are quarters.
    [6] The goal is for half-years; it is drawn when periods are half-years.
   *[12] The goal is for years; it is drawn when periods are years.
}
goal-heading = The goal
goal-members-title = { $months ->
    [1] Goal: of 100 members { $rate } are members still after a month
    [3] Goal: of 100 members { $rate } are members still after a quarter
    [6] Goal: of 100 members { $rate } are members still after half a year
   *[12] Goal: of 100 members { $rate } are members still after a year
}
goal-members-title-by = { $months ->
    [1] Goal: of 100 members { $rate } are members still after a month, on { $day }
    [3] Goal: of 100 members { $rate } are members still after a quarter, on { $day }
    [6] Goal: of 100 members { $rate } are members still after half a year, on { $day }
   *[12] Goal: of 100 members { $rate } are members still after a year, on { $day }
}
goal-members-running = { $count ->
    [0] None may leave any more by { $day }; { $kept } of { $base } are members still
    [one] One more may leave by { $day }; { $kept } of { $base } are members still
   *[other] { $number } more may leave by { $day }; { $kept } of { $base } are members still
}
goal-members-too-many = { $count ->
    [one] One too many has left; { $kept } of { $base } are members still
   *[other] { $number } too many have left; { $kept } of { $base } are members still
}
goal-members-missed = { $count ->
    [one] One too many left: { $kept } of { $base } were members still on { $day }
   *[other] { $number } too many left: { $kept } of { $base } were members still on { $day }
}
goal-members-undated = { $count ->
    [one] One more of { $base } would have had to stay until { $day }; { $kept } did
   *[other] { $number } more of { $base } would have had to stay until { $day }; { $kept } did
}
goal-members-reached = Reached: { $kept } of { $base } were members still on { $day }, { $wanted } were wanted
goal-members-going = { $count ->
    [one] One of them has cancelled and goes by { $day }.
   *[other] { $number } of them have cancelled and go by { $day }.
}
goal-members-earlier = { $months ->
    [1] One month earlier { $now } of { $base } were there still by this point, and { $end } at its end.
    [3] One quarter earlier { $now } of { $base } were there still by this point, and { $end } at its end.
    [6] Half a year earlier { $now } of { $base } were there still by this point, and { $end } at its end.
   *[12] One year earlier { $now } of { $base } were there still by this point, and { $end } at its end.
}
goal-members-on-the-way = On the way, if as many stay as then.
goal-members-behind = Behind: more have to stay than did then.
goal-members-cancelled = It will be missed if all who have cancelled go: talk to them.
goal-members-lost = It can no longer be reached by then: set the next one.
goal-members-too-little = Too little is on record to show the way. A full window that began with members is needed.
goal-members-none-line = Write down how many of 100 members should be there still, and by when. Home then shows the way: how many may leave at most.
goal-members-within = Members still after
goal-members-words-hint = Nobody leaves because nobody asked how they were doing
goal-members-missing-who = Show who has left
goal-members-missing-people = Have left since the window began
