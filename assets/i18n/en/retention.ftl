retention-name = Retention
retention-line = How many stay, how many are lost, and how sure that is
retention-report = Make a report
retention-over-time = Over time
retention-month = Month
retention-quarter = Quarter
retention-half = Half-year
retention-year = Year
retention-more = More
retention-more-what = the balance of regulars, and the rule behind “gone quiet”
retention-period = Period
retention-became = Became regular
retention-back = Came back
retention-quiet = Gone quiet
retention-left = Left
retention-start = Start
retention-end = End
retention-fewer = Show the newest only
retention-all-periods = Show all { $number } periods
retention-first-timers = { $count ->
    [one] Beside them one came for the first time; nobody is a regular yet on the first day.
   *[other] Beside them { $number } came for the first time; nobody is a regular yet on the first day.
}
retention-balance-term = customer balance, net customer growth
retention-balance-sentence = How the number of regulars came from its start to its end: who bought on a second day became one; who stayed away longer than the rule allows, as it was known then, went quiet.
retention-balance-formula = Start + became regular + came back − gone quiet − left = end. Later purchases change no earlier period.
retention-balance-twice = Whoever goes quiet and comes back more than once in a period counts each time.
retention-rule-kind = Kind of rule
retention-rule-rhythm = × own rhythm
retention-rule-days = days
retention-rule-back = Back to { $rule }
retention-empty = Here you will see how many customers stay, and for how long
retention-empty-why = It needs your customers’ purchases, or a list of names and visits. Two full periods are enough for the first sentence.
retention-empty-import = Import your purchases
retention-copy = Copy as text
retention-money = Money
retention-cohort-step = Length of a step
retention-cells = What a cell tells
retention-when = Bought when
retention-in-it = { $unit ->
    [month] In that month
    [year] In that year
   *[quarter] In that quarter
}
retention-since = In it or later
retention-since-subtitle = Of the customers who first bought in a period, how many bought in a later one or after it
retention-money-subtitle = What the customers who first bought in a period spent in it and in each later one, for each of them and together
retention-first-step = { $unit ->
    [month] first month
    [year] first year
   *[quarter] first quarter
}
retention-each = { $money } each
retention-find-since = { $unit ->
    [month] Of 100 newcomers, { $next } came again in the next month or later
    [year] Of 100 newcomers, { $next } came again in the next year or later
   *[quarter] Of 100 newcomers, { $next } came again in the next quarter or later
}
retention-find-money = { $unit ->
    [month] A newcomer spends { $first } in the first month and { $next } in the next
    [year] A newcomer spends { $first } in the first year and { $next } in the next
   *[quarter] A newcomer spends { $first } in the first quarter and { $next } in the next
}
retention-cell-hint = Choose a cell to see who is in it. Arrow keys walk from cell to cell.
retention-cell = { $counts } from { $who } bought in { $when }
retention-cell-since = { $counts } from { $who } bought in { $when } or later
retention-cell-money = Those from { $who } spent { $money } in { $when }
retention-cohorts-term = cohort analysis, cohort retention
retention-cohorts-sentence = Customers are put together by when they first bought; each cell says how many of them bought again so many periods later.
retention-cohorts-since-sentence = Customers are put together by when they first bought; each cell says how many of them bought so many periods later or at any time after. Who may still come counts once they have.
retention-cohorts-money-sentence = Customers are put together by when they first bought; each cell says what they spent so many periods later, less refunds, for each customer of the row and together.
retention-cohorts-left-out = The first row holds everybody from before the records began, so they are not new; cells that are not over are hatched. Neither counts in the means.
retention-newcomers = first bought since
retention-buyers = customers who have bought
retention-thin = Dashed: fewer than ten are followed so far, so the curve says little there.
retention-followed = Regulars
retention-gone = Gone
retention-half-stay = Half stay
retention-after = After { $days } days
retention-no-segment = in no segment
retention-too-few = too few
retention-not-half = more than half are here
stay-after = After { $days }
stay-hint = Choose a day on the curve to see who is behind it.
stay-still = { $percent } still there
stay-followed = { $number } followed so long
stay-gone = { $number } gone before
stay-shorter = { $number } came too recently to tell
stay-people = { $who } ({ $days })
retention-days = { $count ->
    [one] { $days } day
   *[other] { $days } days
}
retention-segments-differ = Segments stay for differently long, by more than chance
retention-segments-alike = Between the segments there is no real difference yet
retention-segments-few = The segments are still too small to be compared
retention-by-segment = How long each segment stays
retention-logrank-term = log-rank test
retention-logrank-sentence = If the segments stayed equally long, how often chance alone would make them differ at least this much. Under 0.05 they are said to differ.
retention-logrank-left-out = Segments with fewer than ten regulars are not compared. Overlapping ranges are no test.
retention-chi2 = chi-square
retention-df = degrees of freedom
retention-chance = by chance alone (p)
retention-value = Value
retention-orders = { $count ->
    [one] one order in the last year
   *[other] { $number } orders in the last year
}
retention-orders-a-year = { $orders } orders a year
retention-at-least = at least { $value }
retention-worth-parts = { $money } a year × { $years } years
retention-customers = Customers
retention-per-year = Each brings in a year
retention-share-lost = Lost in a year, %
retention-per-week = Each spends a week
retention-weeks = Weeks a year
retention-how-many = Customers
retention-loss = { $count ->
    [one] One customer leaves a year: { $money }
   *[other] { $number } customers leave a year: { $money }
}
retention-loss-line = What losing customers costs in a year. Your own figures stand in it; try others.
retention-loss-real = { $kind ->
    [members] Reckoned with the average member. Those who really left in 12 months paid { $money } a year between them: that is the sum on Home.
   *[shop] Reckoned with the average buyer. Those who really left or went quiet in 12 months brought up to { $money } a year between them: that is the sum on Home.
}
retention-weekly = { $count ->
    [one] One such customer brings { $money } a year
   *[other] { $number } such customers bring { $money } a year, { $one } each
}
retention-weekly-line = What a small sum a week comes to.
retention-point = If one more of 100 stays, that is worth { $money } a year.
retention-fill-in = Fill in all three, and the sum stands here
retention-wrong-number = A whole number, such as 120
retention-wrong-money = A sum, such as 300
retention-wrong-share = A share from 0 to 100
retention-wrong-weeks = 1 to 53 weeks
retention-examples = Try:
retention-example-loss = 700 customers of { $money }, 20% lost
retention-example-weekly = { $count ->
    [one] { $money } a week, 50 weeks
   *[other] { $number } of these
}
retention-own-figures = Back to my own figures
retention-at-risk = At risk
retention-at-risk-title = { $count ->
    [one] One regular is overdue; { $yearly }
   *[other] { $number } regulars are overdue; { $yearly }
}
retention-at-risk-none = No regular is overdue
retention-at-risk-line = Silent for more than twice their own rhythm, and not yet gone quiet.
retention-at-risk-nobody = Everybody who comes regularly has come when expected.
retention-at-risk-choose = Choose some to export or print a list of them, tag them, put them in a segment or mark them as left. Enter opens a customer.
retention-silent = Silent for
retention-last-words = Last said
retention-said-nothing = nothing yet
retention-model-few = With under { $fewest } customers ({ $buyers } here) no probability of still being a customer is reckoned: a model fitted to so few swings widely. Each customer’s own rhythm says who is overdue.
retention-rule-tried = All figures here try another rule: { $rule }. In force is { $kept }.
