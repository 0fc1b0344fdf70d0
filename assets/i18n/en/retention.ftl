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
