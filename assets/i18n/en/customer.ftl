customer-state = { $code ->
    [once] Came once
    [current] Coming
    [at_risk] Overdue
    [lapsed] Gone quiet
    [lost] Left
    [back] Coming again
   *[no_purchase] No purchase yet
 }
customer-channel = { $code ->
    [letter] Letter
    [email] E-mail
    [phone] Phone
    [counter] At the counter
   *[link] By link
 }
customer-how-known = { $code ->
    [told_us] They told us
    [owners_decision] Our own decision
   *[contract_ended] The contract ended
 }
customer-source = { $code ->
    [customers_words] in their words
    [told_staff] told to staff
   *[owners_guess] our guess
 }
customer-kind = { $code ->
    [avoidable] Avoidable
    [unavoidable] Unavoidable: nobody could help it
    [topic] A topic: nobody leaves for it
   *[involuntary] Not their wish: payment failed, account closed
 }
customer-days = { $count ->
    [one] { $number } day
   *[other] { $number } days
 }
customer-of = { $part } of { $all }
customer-quote = “{ $words }”
customer-yes = Yes
customer-no = No
customer-all = All
customer-answers = Answers
customer-purchases = Purchases
customer-leavings = Comings and goings
customer-happened = What happened
customer-nothing-yet = Nothing has happened yet. Purchases, answers and leavings will stand here.
customer-nothing-of-it = Nothing of this kind.
customer-record = Record answer
customer-edit = Edit…
customer-add-purchase = Add purchase…
customer-mark-left = Mark as left
customer-mark-left-more = Mark as left…
customer-came-back = Came back…
customer-more = More
customer-save = Save
customer-to-all = All customers
customer-gone = This customer is not here
customer-gone-why = Perhaps adding them was undone. Redo brings them back.
customer-state-label = State
customer-explain = Explain: { $what }
customer-quiet-since = Gone quiet on
customer-how-known-label = How we know
customer-value-year = Value a year
customer-profit-year = Profit a year
customer-every = { $count ->
    [one] every day
   *[other] every { $number } days
 }
customer-borrowed = (borrowed)
customer-borrowed-why = Two purchase days say too little about a rhythm: that of all regulars is borrowed.
customer-rhythm = Usual rhythm
customer-last = Last purchase
customer-first = First purchase
customer-visits = { $count ->
    [one] { $number } day, { $money }
   *[other] { $number } days, { $money }
 }
customer-buyers = Buyers in all
customer-silence = Silent up to { $day }
customer-overdue-after = Overdue after
customer-quiet-after = Gone quiet after
customer-look-back = Quiet half a year ago, came back since
customer-often-wrong = More than one in three of those quiet half a year ago came back, so quiet does not mean lost.
customer-reasons = Reasons for leaving
customer-reasons-then = Reasons for leaving on { $day }
customer-reason-main = main, { $source }
customer-reason-also = mentioned, { $source }
customer-not-asked = Nobody has asked why yet.
customer-leaving-change = Change…
customer-leaving-withdraw = They did not leave
customer-leaving-withdraw-hint = Takes this leaving off the record; it can be undone
customer-phone = Phone
customer-email = E-mail
customer-number = Number
customer-number-note = The customer’s, from your till or your books, if they have one
customer-segment = Segment
customer-joined = Customer since
customer-address = Postal address
customer-note = Note
customer-name = Name
customer-may-be-asked = May be asked
customer-not-to-be-asked = not to be asked
customer-add-title = Add a customer
customer-edit-title = Edit the customer
customer-draft-found = What you typed the last time is still here.
customer-draft-anew = Begin anew
customer-not-saved = Not saved. What you typed is still there the next time.
customer-nameless = Type a name, or a number, e-mail address or phone to know them by
customer-email-wrong = This is no e-mail address; one looks like name@shop.com
customer-number-taken = { $who } has this number
customer-same-as = The same as
customer-day-wrong = Type a day, such as { $day }
customer-day-future = This day is still to come
customer-leaving-title = { $who } left
customer-left-on = Left on
customer-left-on-note = Their last day as a customer, as far as you know
customer-counts-later = The records reach { $day }. This counts once they reach the day you type.
customer-after-records = What happened after { $day } counts once the records reach it.
customer-left-later = Marked as left on { $day }: counts once the records reach that day.
customer-left-each = Each on the day of their last purchase
customer-left-same = All on the same day
customer-left-before = { $count ->
    [one] One of those selected has left already and stays as they are.
   *[other] { $number } of those selected have left already and stay as they are.
 }
customer-noticed-on = Noticed on
customer-noticed-early = Nobody can notice it before it happened
customer-main-reason = Main reason
customer-reason-unknown = Not known yet
customer-other-reasons = Also mentioned
customer-source-label = Who says so
customer-kind-label = Could it have been avoided?
customer-kind-usual = As usual: { $kind }
customer-left-note = What they said or what happened
customer-purchase-title = Add a purchase
customer-purchase-add = Add purchase
customer-amount = Amount, { $symbol }
customer-amount-note = A refund has a minus in front
customer-amount-wrong = Type an amount, such as 31.50
customer-day = Day
customer-return-title = They came back
customer-return-save = Note the return
customer-return-day = Came back on
customer-returned-on = Came back on, if they did
customer-returned-on-note = Empty if they have not; a purchase says the same
customer-return-note = A purchase you enter or import says the same; this is for a return without one
customer-return-early = They left on { $day }; the return cannot be earlier
customer-answered = Answered
customer-answered-how = ({ $how }, version { $version })
customer-answer-open = Open
customer-left-event = Left.
customer-returned = Came back
customer-became = Became a customer
customer-bought = { $count ->
    [one] { $number } purchase, { $money }
   *[other] { $number } purchases, { $money }
 }
customer-show-each = Show each
customer-hide-each = Hide
customer-show-more = Show more
customer-remove-purchase = Take out the purchase of { $day }, { $money }
customer-months = { $from } to { $to }, purchases in each month
customer-refund = refund
customer-receipt = receipt { $number }
customer-tried = { $outcome ->
    [no_answer] Called, no answer
    [call_back] Called; call back on { $when }
    [refused] Did not want to be asked
   *[wrong_number] { $number } is a wrong number
 }
customer-guessed = Our guess:
customer-guess-back = Take it back
customer-language = Language
customer-language-unknown = Not known
