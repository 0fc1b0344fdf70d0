report-writer-pdf = PDF, for printing
report-writer-html = Web page, one file
report-writer-xlsx = Excel workbook
report-writer-csv = CSV table
report-sheet = Report
report-owner-name = Owner’s report
report-calls-name = Call sheet
report-few = fewer than 5
report-not-shown = not shown
report-page-of = Page { $page } of { $pages }
report-as-of = as of { $day }
report-scope = { $from } – { $to } · as of { $to }
report-no-data = no purchases on record yet
report-title = Why customers leave, and what it costs
report-period = { $months ->
    [one] In one month
   *[other] In { $months } months
}
report-period-all = On record
report-lead = { $count ->
    [one] { $period } one regular left or went quiet.
   *[other] { $period } { $people } regulars left or went quiet.
}
report-lead-few = { $period } fewer than 5 regulars left or went quiet.
report-lead-none = { $period } no regular left or went quiet.
report-lead-money = They used to spend up to { $money } a year.
report-lead-money-profit = They used to bring up to { $money } of profit a year.
report-lead-hidden = { $count ->
    [one] New customers hide it: there is one more regular than before.
   *[other] New customers hide it: there are { $people } more regulars than before.
}
report-lead-fewer = { $count ->
    [one] There is one regular fewer than before.
   *[other] There are { $people } regulars fewer than before.
}
report-regulars = Regulars now
report-regulars-note = { $coming } coming, { $overdue } overdue
report-regulars-before = { $before } at the start of the period
report-leaving = Left or gone quiet
report-leaving-money = worth up to { $yearly }
report-leaving-range = worth up to { $yearly }; about { $about } if as many come back as before
report-again = { $months ->
    [1] Came again within a month
    [3] Came again within a quarter
    [6] Came again within half a year
    [12] Came again within a year
   *[other] Came again within { $months } months
}
report-again-of = { $of } of { $all }
report-again-same = before that { $rate }: no real difference yet
report-again-better = before that { $rate }: more come again now
report-again-worse = before that { $rate }: fewer come again now
report-again-none = the records are too short for this
report-hidden = fewer than five people would show, so not shown here
report-find-reasons = { $count ->
    [one] One person who named “{ $reason }” used to spend { $money } a year
   *[other] { $people } people who named “{ $reason }” used to spend { $money } a year
}
report-find-reasons-profit = { $count ->
    [one] One person who named “{ $reason }” used to bring { $money } of profit a year
   *[other] { $people } people who named “{ $reason }” used to bring { $money } of profit a year
}
report-find-reasons-money = { $count ->
    [one] { $money } a year came from one person who named “{ $reason }”
   *[other] { $money } a year came from { $people } people who named “{ $reason }”
}
report-find-reasons-money-profit = { $count ->
    [one] { $money } of profit a year came from one person who named “{ $reason }”
   *[other] { $money } of profit a year came from { $people } people who named “{ $reason }”
}
report-find-reasons-few = { $count ->
    [one] One reason is known so far: read it, do not rank
   *[other] { $people } reasons are known so far: read them, do not rank them
}
report-find-reasons-small = Too few named the same reason to show one apart
report-find-reasons-none = { $count ->
    [one] Nobody has yet said why the one who left or went quiet stayed away
   *[other] Nobody has yet said why the { $people } who left or went quiet stayed away
}
report-find-reasons-nobody = Nobody left or went quiet in this period
report-reasons-known = Reasons known for { $known } of { $all }.
report-reasons-known-share = Reasons known for { $known } of { $all } ({ $share }).
report-reasons-known-money = Reasons known for { $known } of { $all } ({ $share }; { $money } of the money).
report-reasons-bounds = If all or none of the others named “{ $reason }” as the main one: { $low }–{ $high }.
report-reasons-guesses = { $count ->
    [one] One guess of our own is left out.
   *[other] { $number } guesses of our own are left out.
}
report-reasons-dominant = One customer is { $share } of the money of “{ $reason }”.
report-reasons-dominant-shared = One customer is more than half of the money of “{ $reason }”.
report-reasons-mentioned = { $main } named it as their main reason, { $more } more mentioned it.
report-reasons-not-asked = { $count ->
    [one] One was never asked.
   *[other] { $people } were never asked.
}
report-find-retention = { $unit ->
    [month] Each month, { $low } to { $high } of 100 customers came again
    [half] Each half-year, { $low } to { $high } of 100 customers came again
    [year] Each year, { $low } to { $high } of 100 customers came again
   *[quarter] Each quarter, { $low } to { $high } of 100 customers came again
}
report-find-retention-same = { $unit ->
    [month] Each month, { $rate } of 100 customers came again
    [half] Each half-year, { $rate } of 100 customers came again
    [year] Each year, { $rate } of 100 customers came again
   *[quarter] Each quarter, { $rate } of 100 customers came again
}
report-find-retention-one = Of 100 customers who bought in { $base }, { $rate } bought again in { $next }
report-find-retention-few = { $of } of { $all } customers who bought in { $base } bought again in { $next }
report-find-retention-none = The records do not yet reach back two full periods
report-change-none = No real change since the first period shown.
report-change-more = More came again in the last period than in the first shown.
report-change-fewer = Fewer came again in the last period than in the first shown.
report-range = { $of } of { $all }; 95% range { $low }–{ $high }.
report-running-note = { $label } is not over.
report-find-balance-more = { $count ->
    [one] Regulars: { $gained } gained, { $lost } lost, one more than at the start
   *[other] Regulars: { $gained } gained, { $lost } lost, { $change } more than at the start
}
report-find-balance-fewer = { $count ->
    [one] Regulars: { $gained } gained, { $lost } lost, one fewer than at the start
   *[other] Regulars: { $gained } gained, { $lost } lost, { $change } fewer than at the start
}
report-find-balance-same = Regulars: { $gained } gained, { $lost } lost, as many as at the start
report-find-cohorts = { $unit ->
    [year] Of 100 newcomers, { $next } came again in the next year
    [quarter] Of 100 newcomers, { $next } came again in the next quarter
   *[month] Of 100 newcomers, { $next } came again in the next month
}
report-find-cohorts-third = { $unit ->
    [year] Of 100 newcomers, { $next } came again in the next year and { $third } three years on
    [quarter] Of 100 newcomers, { $next } came again in the next quarter and { $third } three quarters on
   *[month] Of 100 newcomers, { $next } came again in the next month and { $third } three months on
}
report-find-cohorts-few = The newcomers are still too few to speak of 100
report-find-survival = Half of the regulars stay { $days } days or longer
report-find-survival-few = { $count ->
    [one] One regular is followed so far: too few to say how long they stay
   *[other] { $people } regulars are followed so far: too few to say how long they stay
}
report-find-survival-more = { $rate } of the regulars are still coming { $days } days after they became one
report-find-survival-counts = { $gone } of { $people } regulars have gone so far; half stay { $days } days or longer, { $range }
report-find-survival-more-counts = { $gone } of { $people } regulars have gone so far; { $days } days after becoming one still coming: { $rate }
report-range-days = 95% range { $low } to { $high } days
report-range-days-open = 95% range { $low } days or more
report-find-rule-times = Gone quiet after { $times } × their own rhythm: { $quiet } of { $all }
report-find-rule-days = Gone quiet after { $days } days: { $quiet } of { $all }
report-todo = What to do first
report-todo-ring = { $count ->
    [one] Ring the one who named “{ $reason }”.
   *[other] Ring the { $people } who named “{ $reason }”.
}
report-todo-worth = They used to spend { $money } a year.
report-todo-worth-profit = They used to bring { $money } of profit a year.
report-todo-names = Names are left out of this report.
report-todo-ask = { $count ->
    [one] Ask the biggest silent customer.
   *[other] Ask the { $people } biggest silent customers.
}
report-todo-read = { $count ->
    [one] Read the answer of one who left and note the reason.
   *[other] Read the answers of { $people } who left and note the reasons.
}
report-todo-read-why = They have answered, but no reason has been noted yet.
report-todo-overdue = { $count ->
    [one] Greet the one overdue regular by name.
   *[other] Greet the { $people } overdue regulars by name.
}
report-todo-overdue-why = { $yearly } comes from them; they are late, not gone.
report-foot-times = Regular: bought on two or more days. Gone quiet: silent for over { $times } times the own rhythm.
report-foot-days = Regular: bought on two or more days. Gone quiet: silent for over { $days } days.
report-foot-lookback = Of { $quiet } this quiet half a year ago, { $back } came back.
report-foot-sales = Sales, not profit.
report-foot-profit = Profit, by the margin entered.
report-foot-small = Groups under 5, and numbers that would give them away, are not shown.
report-figures = What the figures mean
report-reasons-table = Reasons
report-retention-table = Came again
report-balance-table = Regulars gained and lost
report-quotes = In their own words
report-quotes-note = Chosen answers, without names.
report-method = How this was reckoned
report-method-as-of = All figures are reckoned as of { $day }, the last day for which purchases are complete.
report-method-rhythm = A regular’s rhythm is the median of the days between their own purchase days; who bought on two days only is lent a rhythm of { $days } days, found from all customers.
report-method-intervals = Shaded bands and ranges are 95% intervals (Wilson for shares). Two figures whose difference could be chance are not called different.
report-method-money = Yearly value: what each one spent in the year up to their last purchase, less refunds.
report-method-loose = { $count ->
    [one] One receipt without a customer counts in sales, not in retention.
   *[other] { $receipts } receipts without a customer count in sales, not in retention.
}
report-method-segment = Only customers of “{ $segment }”.
report-call-title = Ask your first five
report-call-lead = { $count ->
    [one] The biggest silent name used to spend { $money } a year. Ring, listen, write down their words.
   *[other] The { $people } biggest silent names used to spend { $money } a year. Ring them, listen, write down their words.
}
report-call-lead-profit = { $count ->
    [one] The biggest silent name used to bring { $money } of profit a year. Ring, listen, write down their words.
   *[other] The { $people } biggest silent names used to bring { $money } of profit a year. Ring them, listen, write down their words.
}
report-call-none = Nobody has gone quiet by the rule. There is nobody to ring today.
report-call-all-asked = Everybody who left or went quiet in this period has been asked already, or does not wish to be called. There is nobody to ring today.
report-call-greeting = “Good afternoon, this is { $business }. We last saw you in (month). Have you got five minutes?”
report-call-last = last came { $day }
report-call-last-rhythm = last came { $day }; every { $days } days
report-call-talked = talked
report-call-no-answer = no answer
report-call-back = call back at ________
report-call-refused = refused
report-call-wrong = wrong number
report-call-no-phone = no phone
report-call-q1 = What has changed since then?
report-call-q2 = What led up to that?
report-call-q3 = Where do you go for this now, if anywhere?
report-call-q4 = What should we change first?
report-call-q5 = What, if anything, would bring you back?
report-call-foot = Sums: a year’s sales up to the last visit. Keep this sheet out of customers’ sight.
report-call-foot-profit = Sums: a year’s profit up to the last visit. Keep this sheet out of customers’ sight.
report-call-nameless = Customer { $number }
report-names = { $count ->
    [one] The biggest silent customer
   *[other] The { $number } biggest silent customers
}
report-names-name = Name
report-names-phone = Phone
report-names-last = Last came
report-call-title-other = { $count ->
    [one] Ask your biggest silent customer
   *[other] Ask your { $number } biggest silent customers
}
report-call-speaks = speaks { $own ->
    [en] English
    [nl] Dutch
   *[ru] Russian
 }
