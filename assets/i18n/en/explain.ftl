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
    [one] one answered, but no reason was found in it
   *[other] { $number } answered, but no reason was found in it
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
