home-name = Home
home-line = Who stays, who leaves, why, and what to do next
home-key-explain = explain a figure
home-explain = Explain: { $figure }
home-period = Period
home-segment = Customers
home-everybody = All customers
home-last-months = Last { $months } months
home-all-time = All on record
home-regulars = Regulars now
home-regulars-now = { $coming } coming, { $overdue } overdue
home-regulars-before = { $months ->
    [12] { $people } a year ago
    [24] { $people } two years ago
    [6] { $people } half a year ago
   *[other] { $months } months ago: { $people }
}
home-leaving = Left or gone quiet in { $months } months
home-leaving-all = Left or gone quiet on record
home-leaving-nobody = nobody in this period
home-leaving-worth = worth up to { $yearly }
home-leaving-range = worth up to { $yearly }; about { $about } if as many come back as before
home-again = { $months ->
    [1] Came again within a month
    [3] Came again within a quarter
    [6] Came again within half a year
   *[12] Came again within a year
}
home-again-of = { $count ->
    [one] { $of } of { $all } customer
   *[other] { $of } of { $all } customers
}
home-again-same = { $months ->
    [1] { $rate } the month before: no real difference yet
    [3] { $rate } the quarter before: no real difference yet
    [6] { $rate } the half-year before: no real difference yet
   *[12] { $rate } the year before: no real difference yet
}
home-again-more = { $months ->
    [1] { $rate } the month before: more come again now
    [3] { $rate } the quarter before: more come again now
    [6] { $rate } the half-year before: more come again now
   *[12] { $rate } the year before: more come again now
}
home-again-fewer = { $months ->
    [1] { $rate } the month before: fewer come again now
    [3] { $rate } the quarter before: fewer come again now
    [6] { $rate } the half-year before: fewer come again now
   *[12] { $rate } the year before: fewer come again now
}
home-show-count = { $count ->
    [one] Show this one
   *[other] Show the { $people } people
}
home-show-people = Show the people
home-stay-term = repeat purchase rate, retention rate
home-stay-sentence = Of the customers who bought in one period, how many bought again in the next one of the same length.
home-stay-formula = Bought in both periods ÷ bought in the first. Shaded: the range in which the true share lies 95 times out of 100 (Wilson).
home-next = Next: { $title }
home-purchases = Your purchases are missing
home-purchases-button = Import purchases
home-purchases-words = With them you see who stays and who leaves.
home-nothing = Nothing waits
home-nothing-words = Come back when new purchases or answers are in.
home-drafts = { $count ->
    [one] One answer begun and not finished
   *[other] { $number } answers begun and not finished
}
home-drafts-words = What was typed is kept.
home-drafts-button = Go on typing
home-ask = Ask your first five
home-ask-few = { $count ->
    [one] Ask your first customer
   *[other] Ask your first { $number }
}
home-ask-words = { $count ->
    [one] { $yearly } from the biggest silent name.
   *[other] { $yearly } from the { $number } biggest silent names.
}
home-ask-more = { $count ->
    [one] Ask one more
   *[other] Ask { $number } more
}
home-ask-more-words = { $count ->
    [0] From ten known reasons on they are drawn as bars. None is known yet.
    [one] From ten known reasons on they are drawn as bars. You have one.
   *[other] From ten known reasons on they are drawn as bars. You have { $number }.
}
home-ask-button = Print the call sheet
home-reasons = { $count ->
    [one] One answer without a reason
   *[other] { $number } answers without a reason
}
home-reasons-words = { $count ->
    [one] about a minute
   *[other] about { $minutes } minutes
}
home-reasons-button = Give reasons
home-guess = You may know already
home-guess-words = { $count ->
    [one] { $yearly }: why did the biggest silent name leave?
   *[other] { $yearly }: why did the { $number } biggest silent names leave?
}
home-guess-button = Say what you think
home-guess-ask = Why does { $name } no longer come?
home-guess-last = Last here { $day }
home-guess-note = It is kept as your own guess, apart from what customers say themselves. Undo takes it back.
home-guess-skip = I do not know
home-guess-done = That was everybody. Thank you: your guesses stand apart from the answers.
home-review = { $count ->
    [one] One new reason from an import
   *[other] { $number } new reasons from an import
}
home-review-words = Keep them or rename them
home-review-button = Look at them
home-overdue = { $count ->
    [one] One regular is overdue
   *[other] { $people } regulars are overdue
}
home-overdue-words = { $yearly }; late, not gone
home-overdue-button = See who
home-report = Share what is known
home-report-words = The owner’s report: one page that stands alone
home-report-button = Make the report
home-people = People
home-money = Money a year
home-measure = Measure of the bars
home-named = Named “{ $reason }”
home-cases = { $count ->
    [one] One person has told us something: read it, do not chart it
   *[other] { $number } people have told us something: read it, do not chart it
}
home-cases-more = { $count ->
    [one] One more
   *[other] { $number } more
}
home-case-nameless = without a name
home-case-unread = no reason noted yet
home-cases-title = Who has told us something
home-quote = “{ $words }”
home-unit = Length of a period
home-months = Months
home-quarters = Quarters
home-halves = Half-years
home-years = Years
home-came-again = Bought in { $base } and again in { $next }
home-chart-menu = Save: { $chart }
home-save-png = Picture (PNG)
home-save-svg = Drawing (SVG)
home-save-csv = Numbers (CSV)
home-chart-where = Save “{ $chart }”
home-chart-where-words = Groups of fewer than five people are put together or left out, since files get about.
home-calls-where = Save the call sheet
home-calls-where-words = A PDF to print: name, phone, last visit, worth, five questions and room to write.
home-rule = The rule for “gone quiet”
home-rule-question = After how long would you say a regular has stayed away?
home-rule-times = { $times } × their own rhythm
home-rule-days = { $count ->
    [one] { $days } day
   *[other] { $days } days
}
home-rule-quiet = { $counts } have gone quiet by this rule.
home-rule-back = { $count ->
    [one] The one this quiet half a year ago: { $back } came back.
   *[other] Of those this quiet half a year ago, { $back } of { $quiet } came back.
}
home-rule-untested = Nobody was this quiet half a year ago, so it cannot be tested yet.
home-rule-often-wrong = Quiet, not lost.
home-rule-keep = Keep this rule
home-empty = Here you will see who stays, who leaves, and why
home-empty-words = Three figures, the reasons in your customers’ words beside how many stay, and the one thing to do next. It needs your customers and their purchases; a list of names and last visits is enough to begin.
home-import = Import your customers
home-try-sample = Try the sample shop
home-try-club = Try the sample club
