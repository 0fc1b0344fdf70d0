explain-left-out = Left out: { $list }.
explain-also-called = Also called: { $term }.
explain-as-of = As of { $day }.
explain-rule-times = Rule: gone quiet after { $times } × the own rhythm.
explain-rule-days = Rule: gone quiet after { $days } days.
explain-interval = { $value }; 95% range { $low } to { $high }
explain-of = { $value }, out of { $n }
explain-unknown = not known from these records
explain-unit-days = { $count ->
    [one] { $number } day
   *[other] { $number } days
}
explain-unit-months = { $count ->
    [one] { $number } month
   *[other] { $number } months
}
explain-unit-years = { $count ->
    [one] { $number } year
   *[other] { $number } years
}
explain-unit-per-year = { $number } a year
explain-out-no-purchase = { $count ->
    [one] one has no purchase on record
   *[other] { $number } have no purchase on record
}
explain-out-came-once = { $count ->
    [one] one came once, so is no regular
   *[other] { $number } came once, so are not regulars
}
explain-out-left = { $count ->
    [one] one has left
   *[other] { $number } have left
}
explain-out-gone-quiet = { $count ->
    [one] one has gone quiet
   *[other] { $number } have gone quiet
}
explain-out-came-back = { $count ->
    [one] one left or went quiet, and came back within the period
   *[other] { $number } left or went quiet, and came back within the period
}
explain-out-gone-before = { $count ->
    [one] one was gone before the period
   *[other] { $number } were gone before the period
}
explain-out-without-customer = { $count ->
    [one] one receipt is without a customer
   *[other] { $number } receipts are without a customer
}
explain-out-open-silence = { $count ->
    [one] one silence still goes on and counts as “at least so long”
   *[other] { $number } silences still go on and count as “at least so long”
}
explain-out-not-in-base = { $count ->
    [one] one bought, but not in the base window
   *[other] { $number } bought, but not in the base window
}
explain-out-guess = { $count ->
    [one] one reason is our own guess
   *[other] { $number } reasons are our own guesses
}
explain-out-not-asked = { $count ->
    [one] one was never asked
   *[other] { $number } were never asked
}
explain-out-without-reason = { $count ->
    [one] one answered; the answer has no reason (yet)
   *[other] { $number } answered; their answers have no reason (yet)
}
explain-out-refund = { $count ->
    [one] one refund lowers the money and is no order
   *[other] { $number } refunds lower the money and are no orders
}
explain-out-zero = { $count ->
    [one] one receipt of exactly 0
   *[other] { $number } receipts of exactly 0
}
explain-out-came-later = { $count ->
    [one] one became a customer only later
   *[other] { $number } became customers only later
}
explain-out-unavoidable = { $count ->
    [one] one could not have been kept
   *[other] { $number } could not have been kept
}
explain-regulars-now-name = Regulars now
explain-regulars-now-term = active customers
explain-regulars-now-definition = Customers with two or more purchase days who are coming or overdue.
explain-regulars-now-formula = coming + overdue
explain-came-once-name = Came once
explain-came-once-term = one-time buyers
explain-came-once-definition = Customers with exactly one purchase day; they are a group of their own, never mixed with regulars.
explain-came-once-formula = buyers with one purchase day
explain-coming-name = Coming
explain-coming-term = active
explain-coming-definition = Regulars whose silence is at most twice their own rhythm.
explain-coming-formula = regulars with silence ≤ 2 × rhythm
explain-overdue-name = Overdue
explain-overdue-term = at risk
explain-overdue-definition = Regulars who have been silent for more than twice their own rhythm, but not yet beyond the rule.
explain-overdue-formula = regulars with silence > 2 × rhythm, within the rule
explain-gone-quiet-name = Gone quiet
explain-gone-quiet-term = lapsed
explain-gone-quiet-definition = Regulars who have been silent for longer than the rule allows and have not told us that they left.
explain-gone-quiet-formula = regulars with silence beyond the rule
explain-left-name = Left
explain-left-term = lost customers
explain-left-definition = Customers with a recorded departure and no purchase since.
explain-left-formula = recorded departures without a later purchase
explain-back-name = Back
explain-back-term = reactivated
explain-back-definition = Regulars who bought again after having gone quiet or left; they are counted among the regulars.
explain-back-formula = regulars with a purchase after going quiet or leaving
explain-left-or-quiet-name = Left or gone quiet
explain-left-or-quiet-term = lost customers, churn
explain-left-or-quiet-definition = Regulars who left, or stayed away longer than the rule allows, within the period, and have not bought since.
explain-left-or-quiet-formula = left + gone quiet, within the period
explain-cost-up-to-name = What leaving costs, at most
explain-cost-up-to-term = revenue at risk
explain-cost-up-to-definition = What those who left or went quiet in the period used to bring in a year; at most this is lost.
explain-cost-up-to-formula = value a year of those who left + of those gone quiet
explain-cost-about-name = What leaving costs, about
explain-cost-about-term = expected revenue loss
explain-cost-about-definition = The same, if as many of those gone quiet come back as did before.
explain-cost-about-formula = value of those who left + value of the quiet × (1 − came back ÷ quiet, half a year ago)
explain-retention-headline-name = Came again
explain-retention-headline-term = customer retention rate
explain-retention-headline-definition = Of the customers who bought in the base window, the share who bought again in the next window of the same length.
explain-retention-headline-formula = bought again ÷ bought in the base window
explain-retention-avoidable-name = Came again, without known unavoidable loss
explain-retention-avoidable-term = retention rate adjusted for involuntary or unavoidable attrition
explain-retention-avoidable-definition = The same share without those of whom it is known that nothing could have kept them: they moved, died, closed or no longer need it. Those whose reason is not known stay in.
explain-retention-avoidable-formula = bought again ÷ (bought in the base window − unavoidable). If as many of the unknown left for an unavoidable reason as of the known, it lies between the two ends told above.
explain-retention-regulars-name = Regulars who came again
explain-retention-regulars-term = retention of repeat customers
explain-retention-regulars-definition = The same share among those who were regulars already at the end of the base window.
explain-retention-regulars-formula = regulars who bought again ÷ regulars in the base window
explain-borrowed-rhythm-name = Borrowed rhythm
explain-borrowed-rhythm-term = median interpurchase time (Kaplan–Meier)
explain-borrowed-rhythm-definition = The rhythm lent to regulars with only two purchase days: half of all gaps after a second purchase are over by then, open silences counted as “at least so long”.
explain-borrowed-rhythm-formula = Kaplan–Meier median of gaps from the second purchase day on
explain-repeat-share-name = Came more than once
explain-repeat-share-term = repeat purchase rate
explain-repeat-share-definition = The share of buyers who came on two or more days.
explain-repeat-share-formula = buyers with two or more purchase days ÷ buyers
explain-gap-median-name = Days between visits
explain-gap-median-term = median interpurchase time
explain-gap-median-definition = The middle one of all finished gaps between two purchase days of the same customer.
explain-gap-median-formula = median of finished gaps
explain-look-back-name = How often the rule was wrong
explain-look-back-term = reactivation rate, back-test
explain-look-back-definition = Of the regulars who were gone quiet by this rule half a year ago, the share who have bought since.
explain-look-back-formula = bought since ÷ gone quiet half a year ago
explain-reasons-known-name = Reasons known
explain-reasons-known-term = response coverage
explain-reasons-known-definition = The share of those who left or went quiet whose reason we know, from their own words or told to staff.
explain-reasons-known-formula = reason known ÷ left or gone quiet
explain-not-asked-name = Never asked
explain-not-asked-term = non-contacts
explain-not-asked-definition = Those who left or went quiet without a reason on record and without an answer since their last purchase.
explain-not-asked-formula = left or gone quiet, without a reason and without an answer
explain-customer-worth-name = What a customer is worth
explain-customer-worth-term = customer lifetime value
explain-customer-worth-definition = What a customer brings over the years they stay, by what customers brought in the last year.
explain-customer-worth-formula = average order × orders a year × expected years (1 ÷ yearly loss, at most 10)
explain-value-per-year-name = What a customer brings a year
explain-value-per-year-term = annual value per customer
explain-value-per-year-definition = What a buyer brought in the last year, on average.
explain-value-per-year-formula = average order × orders a year
explain-average-order-name = Average order
explain-average-order-term = average order value
explain-average-order-definition = What one order of the last year came to on average, less refunds.
explain-average-order-formula = sales less refunds ÷ orders
explain-yearly-loss-name = Regulars lost in a year
explain-yearly-loss-term = annual churn rate
explain-yearly-loss-definition = The share of the last year’s regulars who left or went quiet in it.
explain-yearly-loss-formula = lost ÷ regulars at its start and those who became regulars in it
explain-sales-total-name = Sales
explain-sales-total-term = net sales
explain-sales-total-definition = All sales on record less refunds, with or without a customer.
explain-sales-total-formula = sales with a customer + refunds + sales without a customer
explain-without-customer-name = Receipts without a customer
explain-without-customer-term = unattributed transactions
explain-without-customer-definition = The share of receipts that cannot be given to a customer; they count in sales, not in retention.
explain-without-customer-formula = receipts without a customer ÷ receipts
explain-stay-median-name = How long regulars stay
explain-stay-median-term = median survival time
explain-stay-median-definition = The time after the second purchase by which half of the regulars have left or gone quiet; those still coming count as “at least so long”.
explain-stay-median-formula = Kaplan–Meier median from the second purchase day
explain-in-at-risk = overdue
explain-in-average-order = average order
explain-in-base = bought in the base window
explain-in-before-base = the window before: bought in its base
explain-in-before-kept = the window before: bought again
explain-in-borrowed-rhythm = borrowed rhythm
explain-in-buyers = buyers
explain-in-by-rule = gone quiet by the rule
explain-in-by-rule-money = gone quiet: what they brought a year
explain-in-came-back = bought since
explain-in-current = coming
explain-in-expected-years = expected years
explain-in-finished-gaps = finished gaps
explain-in-followed = regulars followed
explain-in-gap-mean = mean gap
explain-in-gap-p75 = three quarters of the gaps are at most
explain-in-gap-p90 = nine in ten gaps are at most
explain-in-gaps = finished gaps between visits
explain-in-gone = left or gone quiet
explain-in-gross = sales with a customer
explain-in-kept = bought again
explain-in-known = reason known
explain-in-known-money = reason known: what they brought a year
explain-in-leavers = left or went quiet
explain-in-leavers-money = all of them: what they brought a year
explain-in-lookback-came-back = of those quiet half a year ago, bought since
explain-in-lookback-quiet = gone quiet half a year ago
explain-in-lost = left or went quiet in the last year
explain-in-money-about = if as many come back as before: about
explain-in-money-up-to = together, up to
explain-in-months = length of each window
explain-in-not-asked-money = what they brought a year
explain-in-open-silences = silences that still go on
explain-in-orders = orders
explain-in-orders-per-year = orders a year
explain-in-quiet = gone quiet half a year ago
explain-in-receipts = receipts
explain-in-refunded = refunds
explain-in-regulars = regulars
explain-in-regulars-before = regulars before the period
explain-in-regulars-in-year = regulars of the last year
explain-in-repeat-buyers = came on two or more days
explain-in-told = left
explain-in-told-money = left: what they brought a year
explain-in-without-customer = without a customer
explain-members-now-name = Members now
explain-members-now-term = active subscribers
explain-members-now-definition = Members with a contract that runs on the evening of the as-of day; whoever has several contracts counts once.
explain-members-now-formula = members at the start + joined + came back − left
explain-members-money-name = Members pay a month
explain-members-money-term = monthly recurring revenue (MRR)
explain-members-money-definition = What all contracts that run on the as-of day cost a month together.
explain-members-money-formula = paid at the start + by who joined + by who came back + more paid − less paid − paid by who left
explain-members-churn-name = Members lost
explain-members-churn-term = customer churn rate
explain-members-churn-definition = Of the members there at the start, the share that left: their last contract ended. Whoever joined and left within the time is not counted; a cancelled contract counts on its last day, not before.
explain-members-churn-formula = members at the start who left ÷ members at the start; a month: 1 − (1 − share) to the power of 1 ÷ months
explain-members-churn-gross-name = Money lost, gross
explain-members-churn-gross-term = gross MRR churn
explain-members-churn-gross-definition = The money a month that went in the period, with those who left and where somebody pays less, as a share of what was paid a month at the start. It counts those too who joined and left within the period, whom the share of members leaves out: while a club grows fast it is the larger of the two.
explain-members-churn-gross-formula = (paid by who left + paid less) ÷ paid at the start
explain-members-churn-net-name = Money lost, net
explain-members-churn-net-term = net MRR churn
explain-members-churn-net-definition = The same, less what members who stayed pay more and what those who came back pay. Below 0, more came in than went.
explain-members-churn-net-formula = (paid by who left + paid less − paid more − by who came back) ÷ paid at the start
explain-members-cancelled-name = Cancelled, still members
explain-members-cancelled-term = pending cancellations
explain-members-cancelled-definition = Members all of whose contracts have a last day that is still to come. They are members until then, and lost from then on.
explain-members-cancelled-formula = members whose every contract has an end
explain-members-stay-median-name = How long members stay
explain-members-stay-median-term = median survival time
explain-members-stay-median-definition = The time from the first day of a membership by which half of them have ended; those that run on count as “at least so long”. A second membership of the same customer is followed anew.
explain-members-stay-median-formula = Kaplan–Meier median from the first day of the membership
explain-in-churn-a-month = a month
explain-in-left-involuntary = of those, the payment failed or the like
explain-in-left-of-start = members at the start who left
explain-in-left-unknown = of those, not on record why
explain-in-left-voluntary = of those, by their own choice
explain-in-members-back = came back
explain-in-members-ever = are or were members
explain-in-members-joined = joined
explain-in-members-left = left
explain-in-members-now = members now
explain-in-members-start = members at the start
explain-in-memberships = memberships followed
explain-in-memberships-ended = of those, ended
explain-in-money-back = paid a month by those who came back
explain-in-money-going = paid a month by those who go
explain-in-money-joined = paid a month by those who joined
explain-in-money-left = paid a month by those who left
explain-in-money-less = paid less a month
explain-in-money-more = paid more a month
explain-in-money-start = paid a month at the start
explain-in-months-back = counted over the last
explain-out-joined-and-left = { $count ->
    [one] one joined and left within that time
   *[other] { $number } joined and left within that time
}
explain-in-unavoidable = of those who did not come again: unavoidable
explain-in-other-known = another known reason
explain-in-unknown-reason = reason not known
explain-in-like-known-low = if the unknown are like the known, from
explain-in-like-known-high = to
explain-members-year-name = What a member brings a year
explain-members-year-term = annual recurring revenue per account
explain-members-year-definition = What a member pays in twelve months, on average, at the amounts of the as-of day; with a margin entered, the profit in it.
explain-members-year-formula = members pay a month ÷ members × 12, × margin where one is entered
explain-members-worth-name = What a member is worth
explain-members-worth-term = customer lifetime value of a subscriber
explain-members-worth-definition = What a member brings over the years members stay. With few losses the years are capped at ten, and the worth is “at least” so much. Out of fewer than ten members no worth is told.
explain-members-worth-formula = a member pays a month × 12 × expected years (1 ÷ share lost in a year, at most 10), × margin where one is entered; over fewer months the share of a year is 1 − (1 − share) to the power of 12 ÷ months
explain-in-loss-a-year = so, lost in a year
explain-in-margin = margin
explain-in-member-month = a member pays a month
explain-in-money-now = all members pay a month
explain-still-customers-name = Likely still customers
explain-still-customers-term = expected active customers, P(alive) by MBG/NBD
explain-still-customers-definition = How many of all buyers are likely still customers: each counts with the chance that they will buy again, judged from their own purchases and from how all customers buy and stop.
explain-still-customers-formula = over all buyers, the sum of 1 ÷ (1 + a ÷ (b + x) × ((α + T) ÷ (α + t))^(r + x)); x: purchase days after the first; t and T: weeks from the first to the last and to the as-of day
explain-expected-purchases-name = Purchases to expect in 12 months
explain-expected-purchases-term = expected transactions, by BG/NBD
explain-expected-purchases-definition = On how many days all buyers together are expected to buy in the coming 52 weeks, if they go on as they did.
explain-expected-purchases-formula = over all buyers, the sum of (a + b + x − 1) ÷ (a − 1) × (1 − ((α + T) ÷ (α + T + 52))^(r + x) × 2F1(r + x, b + x; a + b + x − 1; 52 ÷ (α + T + 52))) × P(alive)
explain-expected-money-name = Money to expect in 12 months
explain-expected-money-term = expected customer value, by BG/NBD and Gamma-Gamma
explain-expected-money-definition = What these purchases are expected to bring, less refunds: sales, or profit where a margin is entered.
explain-expected-money-formula = over all buyers, the sum of purchases to expect × p × (v + x × m) ÷ (p × x + q − 1); m: what purchase days after the first brought on average
explain-in-fitted-on = fitted to so many buyers
explain-in-drawn-of = drawn out of
explain-in-expected-purchases = purchases to expect
explain-in-parameter-r = r, shape of how often they buy
explain-in-parameter-alpha = α, weeks, scale of how often they buy
explain-in-parameter-a = a, first shape of how they stop
explain-in-parameter-b = b, second shape of how they stop
explain-in-parameter-p = p, shape of spending of one
explain-in-parameter-q = q, shape of spending between them
explain-in-parameter-v = v, scale of spending
explain-in-population-mean = a purchase brings on average
explain-members-avoidable-name = Members kept, without known unavoidable loss
explain-members-avoidable-term = retention rate adjusted for unavoidable attrition
explain-members-avoidable-definition = Of the members there at the start, the share still there, without those of whom it is known that nothing could have kept them: they moved, died, closed or no longer need it. Failed payments are told apart and stay in, as do those whose reason is not known.
explain-members-avoidable-formula = members still ÷ (members at the start − unavoidable). If as many of the unknown left for an unavoidable reason as of the known, it lies between the two ends told above.
explain-in-left-avoidable = of those, could have been avoided
explain-in-left-unavoidable = of those, could not be avoided
explain-in-left-failed = of those, a payment failed
