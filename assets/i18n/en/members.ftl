members-business = Kind of business
members-business-shop = Customers buy when they like
members-business-members = Members or subscribers pay by the month
members-business-auto = By the records: { $kind }
members-kind-shop = a shop
members-kind-members = members
members-business-note = Home and Retention speak of regulars or of members. Nothing on record changes.
members-churn-name = Members lost
members-churn-subtitle = { $unit ->
    [month] Share of the members at the start of each month who left in it. Shaded: 95% range.
    [half] Share of the members at the start of each half-year who left in it. Shaded: 95% range.
    [year] Share of the members at the start of each year who left in it. Shaded: 95% range.
   *[quarter] Share of the members at the start of each quarter who left in it. Shaded: 95% range.
}
members-churn-empty = No full period that began with members is over yet.
members-find-churn = In { $window } { $rate } of the members left: { $left } of { $all }
members-find-churn-few = In { $window } { $left } of { $all } members left
members-a-month = { $rate } a month
members-money-name = What members pay a month
members-money-subtitle = Money a month that came and went, period by period
members-money-empty = No monthly amounts are on record yet.
members-find-money = In { $window } { $gross } of the money a month went; { $net } after what came back or rose
members-find-money-few = In { $window } { $lost } of { $start } a month went
members-find-money-none = Members pay { $money } a month
members-balance-name = Balance of members
members-balance-subtitle = Members who came and went, period by period
members-find-balance = { $change ->
    [0] As many members came as left: { $gained }
   *[other] From { $start } to { $end } members: { $gained } came, { $lost } left
}
members-start = Start
members-joined = Joined
members-back = Came back
members-left = Left
members-left-choice = Left
members-left-payment = Payment failed
members-end = End
members-rate = Lost
members-new-money = New and back
members-joined-money = New
members-more = Pay more
members-less = Pay less
members-gross = Gross
members-net = Net
members-causes = Of those who left: { $voluntary } by their own choice, { $involuntary } because a payment failed or the like, { $unknown } not known.
members-rule = Lost: members at the start whose last contract ended, on its last day. Who joined and left within the period is in the balance, not in the share. With several contracts, ending one means paying less. Who comes back is counted apart, and a second leaving is a second loss.
members-rule-money = Gross: what those who left paid, and what others pay less, of the money at the start. Net: less what members pay more and those who came back pay.
members-no-earlier = The first leaving on record is of { $day }. Earlier periods may have lost members nobody wrote down.
members-shown = What is counted
members-people = Members
members-money = Money
members-cancelled-head = { $count ->
    [one] One has cancelled and is a member still: { $money } a month
   *[other] { $number } have cancelled and are members still: { $money } a month
}
members-cancelled-none = Nobody has cancelled who is a member still
members-cancelled-why = Whoever cancels stays a member until the last day of the contract, and is lost on that day. There is time to talk until then.
members-cancelled-customer = Member
members-cancelled-said = Cancelled on
members-cancelled-ends = Last day
members-cancelled-monthly = A month
members-cancelled-stays = keeps another contract
members-cancelled-all = Show all { $number }
members-cancelled-people = Cancelled, still members
members-tile-now = Members now
members-tile-pay = pay { $money } a month
members-tile-before = { $months ->
    [1] a month before: { $number }
   *[other] { $months } months before: { $number }
}
members-tile-left = { $months ->
    [1] Left in one month
   *[other] Left in { $months } months
}
members-tile-left-all = Left, all together
members-tile-left-worth = they paid { $money }
members-tile-left-nobody = nobody left
members-tile-churn = { $months ->
    [1] Members lost in one month
   *[other] Members lost in { $months } months
}
members-tile-churn-none = Not long enough on record yet
members-tile-churn-money = all who left: { $gross } of the money, net { $net }
members-stay-subtitle = Share of memberships that still run so many days after their first day. Shaded: 95% range.
members-stay-empty = No contracts are on record yet.
members-stay-half = Half of the members stay { $days } days or longer
members-stay-few = { $count ->
    [one] One membership is followed so far: too few to say how long they last
   *[other] { $people } memberships are followed so far: too few to say how long they last
}
members-stay-more = { $rate } of the members are still there { $days } days after their first
members-stay-half-counts = { $gone } of { $people } memberships have ended so far; half last { $days } days or longer, { $range }
members-stay-more-counts = { $gone } of { $people } memberships have ended so far; { $days } days after the first still there: { $rate }
members-followed = Memberships
members-empty = Here you will see how many members stay, what they pay, and who has cancelled
members-empty-why = It needs a list of your members: since when, what they pay a month, and who left when. Or add a contract on a customer’s page.
members-empty-import = Import your members
members-window-left = Left in { $window }
members-contracts = Contracts
members-contracts-none = No contract is on record. With one, this customer counts as a member.
members-since = Member since
members-until = Last day
members-pays = Pays a month
members-paid = Paid a month
members-state-running = Member
members-state-leaving = Has cancelled
members-state-ended = Left
members-contract-from = since { $day }
members-contract-span = { $from } – { $to }
members-contract-a-month = { $money } a month
members-contract-from-day = { $money } from { $day }
members-contract-said = cancelled on { $day }
members-contract-waits = begins { $day }
members-add = Add contract…
members-change = Change…
members-stop = It stops…
members-remove = Take away
members-form-add = New contract of { $name }
members-form-change = Contract of { $name }
members-form-stop = { $name } stops
members-form-name = What it is for
members-form-name-note = May stay empty where there is only one kind
members-form-starts = First day
members-form-monthly = Amount a month
members-form-amount-wrong = Give an amount, such as 29.90
members-form-day-wrong = Give a day, such as { $day }
members-form-new-amount = New amount a month
members-form-new-since = From which day
members-form-new-note = Leave empty if it stays the same
members-form-new-wrong = Give both the amount and a day after the first
members-form-said = Cancelled on
members-form-said-note = Empty if nobody said so
members-form-said-late = Nobody can have said so after today
members-form-ends = Last day
members-form-ends-note = The customer is a member up to this day and lost from it on
members-form-ends-open = Empty while it runs on
members-form-ends-early = The last day is not before the first, nor before the day it was cancelled
members-form-ending = How
members-ending-none = Not known
members-ending-choice = The customer’s choice
members-ending-payment = Payment failed, or the account was closed
members-ending-other = Otherwise
members-form-reason = Why
members-form-reason-none = Not known yet
members-form-save = Save
members-form-stop-save = It stops
members-chip-there = Not left
members-report-nobody = { $period } no member left.
members-report-few = { $period } a few members left.
members-report-lead = { $count ->
    [one] { $period } one member left, who paid { $money }.
   *[other] { $period } { $number } members left. They paid { $money }.
}
members-find-balance-money = From { $start } to { $end } a month: { $gained } came, { $lost } went
members-worth-label = Over the years
members-worth-years = in { $years }
members-worth-window = { $months ->
    [12] in a year
    [1] in one month
   *[other] in { $months } months
}
members-worth-few = { $members ->
    [one] Lost out of { $members } member only: too few to tell
   *[other] Lost out of { $members } members only: too few to tell
}
members-pay = { $count ->
    [one] one member pays that
   *[other] { $number } members together
}
members-a-year = { $kind ->
    [profit] { $money } of profit a year
   *[paid] { $money } a year
}
members-came = Joined or came back
members-money-in = New, back and paid more
members-money-out = Left and paid less
members-method-as-of = All figures are reckoned as of { $day }, the last day for which contracts are on record.
members-method-money = Yearly value: twelve months of what a member pays, or paid last. A contract counts up to its last day, however early it was cancelled.
members-rule-short = Lost: members at the start whose last contract ended, on its last day.
members-column-monthly = Pays a month
members-changed-period = { $months ->
    [1] in the last month
    [3] in the last quarter
    [6] in the last half-year
   *[12] in the last year
}
members-changed-earlier = { $months ->
    [1] in the month before
    [3] in the quarter before
    [6] in the half-year before
   *[12] in the year before
}
members-changed-more = More members were lost { $period }: { $now }; { $before } { $earlier }.
members-changed-fewer = Fewer members were lost { $period }: { $now }; { $before } { $earlier }.
members-changed-alike = No real difference yet in how many members were lost { $period }: { $now }; { $before } { $earlier }.
members-changed-few = Too few members to compare how many were lost { $period }: { $now }; { $before } { $earlier }.
members-changed-segment-more = More members in “{ $segment }” were lost { $period }: { $now }; { $before } { $earlier }.
members-changed-segment-fewer = Fewer members in “{ $segment }” were lost { $period }: { $now }; { $before } { $earlier }.
members-changed-money = Those lost paid { $money }; those lost before paid { $before }.
members-find-kept = Of 100 members { $rate } stayed in { $window }
members-find-kept-few = { $kept } of { $all } members stayed in { $window }
members-find-reasons = { $count ->
    [one] One person who named “{ $reason }” paid { $money } a year
   *[other] { $people } people who named “{ $reason }” paid { $money } a year
}
members-find-reasons-none = { $count ->
    [one] Nobody has yet said why the one who left did
   *[other] Nobody has yet said why the { $people } who left did
}
members-find-reasons-nobody = Nobody left in this period
members-todo-worth = They paid { $money } a year.
members-todo-ask = { $count ->
    [one] Ask the one who left and paid most.
   *[other] Ask the { $people } who left and paid most.
}
members-names = { $count ->
    [one] The one who left and paid most
   *[other] The { $number } who left and paid most
}
members-call-title-other = { $count ->
    [one] Ask the one who left and paid most
   *[other] Ask the { $number } who left and paid most
}
members-call-lead = { $count ->
    [one] The one who left and paid most paid { $money } a year. Ring, listen, write down their words.
   *[other] The { $people } who left and paid most paid { $money } a year. Ring them, listen, write down their words.
}
members-call-lead-profit = { $count ->
    [one] The one who left and paid most brought { $money } of profit a year. Ring, listen, write down their words.
   *[other] The { $people } who left and paid most brought { $money } of profit a year. Ring them, listen, write down their words.
}
members-call-none = Every member who left has been asked. There is nobody to ring today.
members-call-greeting = “Good afternoon, this is { $business }. You used to be a member with us. Have you got five minutes?”
members-call-from-to = member from { $since } to { $until }
members-call-since = member since { $since }
members-call-foot = Amounts: what each paid a month, last. Keep this sheet out of members’ sight.
members-call-foot-profit = Amounts: what each paid a month, last; the sum is profit. Keep this sheet out of members’ sight.
members-calls-where-words = A PDF to print: name, phone, from when to when they were members, what they paid, five questions and room to write.
members-ask-words = { $count ->
    [one] { $yearly } paid by the one who left and paid most.
   *[other] { $yearly } paid by the { $number } who left and paid most.
}
members-guess-words = { $count ->
    [one] { $yearly }: why did the one who paid most leave?
   *[other] { $yearly }: why did the { $number } who paid most leave?
}
members-guess-until = member until { $day }
members-customers-line = Everyone you know of, by what they pay in a year
members-report-names = Names of those who left and paid most
members-changed-one-day = { $count ->
    [one] One member left.
   *[other] { $number } of the { $all } members who left have one and the same last day on record, { $day }.
 } When each of them left is not known, so nothing can be said of more or fewer.
