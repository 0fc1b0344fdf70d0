chart-reasons-name = Why they left
chart-reasons-money-name = Why they left, by money
chart-retention-name = How many stay
chart-balance-name = Regulars gained and lost
chart-cohorts-name = Cohorts
chart-survival-name = How long they stay
chart-rules-name = Rules for “gone quiet”
chart-people = people
chart-money = sales a year
chart-money-profit = profit a year
chart-money-paid = paid a year
chart-main = main reason
chart-mentioned = also mentioned
chart-unavoidable = cannot be avoided
chart-together = several together
chart-guess = our guess
chart-guess-label = { $reason } (our guess)
chart-more-reasons = { $count ->
    [one] 1 more reason
   *[other] { $number } more reasons
}
chart-small-reasons = { $count ->
    [one] 1 more reason, under 5 people
   *[other] { $number } more reasons, under 5 people each
}
chart-empty-reasons = No reason is known yet. Ask the first five customers who stayed away.
chart-empty-reasons-nobody = Once somebody leaves or goes quiet, the reasons will stand here.
chart-few-reasons = From ten known reasons on they are drawn as bars. Until then read them one by one.
chart-no-rules = Nobody was gone quiet half a year ago: there is nothing to compare rules by yet.
chart-few-rules = Fewer than ten were gone quiet half a year ago: too few to compare rules by.
chart-hidden = Groups of fewer than five people would show here, so this is left out.
chart-a-year = { $kind ->
    [profit] { $money } of profit a year
   *[sales] { $money } of sales a year
}
chart-band = { $rate }, 95% range { $low }–{ $high }
chart-empty-retention = The records do not yet reach back two full periods.
chart-empty-balance = The records do not yet hold a full period.
chart-empty-cohorts = No purchases are on record yet.
chart-empty-survival = No regulars are on record yet.
chart-empty-rules = No regulars are on record yet.
chart-retention-subtitle = { $unit ->
    [month] Of those who bought in the month before. Shaded: 95% range.
    [half] Of those who bought in the half-year before. Shaded: 95% range.
    [year] Of those who bought in the year before. Shaded: 95% range.
   *[quarter] Of those who bought in the quarter before. Shaded: 95% range.
}
chart-reasons-subtitle = Main reason, in the customer’s words or told to staff
chart-balance-subtitle = People who became or stopped being regulars, per period
chart-cohorts-subtitle = Of the customers who first bought in a period, how many bought in each later one
chart-survival-subtitle = Share of regulars still coming so many days after their second purchase. Shaded: 95% range.
chart-rules-subtitle = Of those quiet half a year ago by each rule, how many have come back
chart-goal = goal { $rate }
chart-goal-by = goal { $rate } by { $month }
chart-goal-lost = goal: at most { $rate } lost
chart-goal-lost-by = goal: at most { $rate } lost, by { $month }
chart-running = running
chart-gained = became regular
chart-back = came back
chart-quiet = gone quiet
chart-left = left
chart-cohorts-newest = { $unit ->
    [year] The newest { $shown } of { $all } years stand here.
    [quarter] The newest { $shown } of { $all } quarters stand here; by year there are all.
   *[month] The newest { $shown } of { $all } months stand here; by quarter or by year there are more.
}
chart-cohorts-cut = There is no room for all of it here: the newest rows and the first columns stand above.
chart-cohort-first = First bought in
chart-cohort-size = Customers
chart-cohort-step = { $unit ->
    [year] 1 year on
    [quarter] 1 quarter on
   *[month] 1 month on
}
chart-before-records = before records
chart-so-far = so far
chart-means = Finished cells
chart-means-note = without the first row
chart-fewer = Fewer
chart-more = more
chart-unfinished = not over yet, left out of the means
chart-of = { $of } of { $all }
chart-followed = still followed
chart-median = half: { $days } days
chart-rule-times = { $times } ×
chart-rule-days = { $days } days
chart-period = Period
chart-start = Start
chart-end = End
chart-came-again = Came again
chart-base = Out of
chart-rate = Rate
chart-range = 95% range
chart-reason = Reason
chart-named = named it
chart-all = Total
chart-share-known = of known
chart-share-band = { $rate }, 95% range { $low }–{ $high }
chart-untold = Periods without a point are not told: groups of fewer than five people would show.
