# What the models say: whether somebody still is a customer, how often they will come and what that brings.
chance-still = Still a customer
# As a column of a file: without a word by which an import would know who somebody is.
chance-column = Still here (probability)
chance-year = In 12 months
chance-by-rhythm = by their rhythm: { $state }
chance-about-purchases = { $count ->
    [one] about { $number } purchase
   *[other] about { $number } purchases
}
chance-about-money = about { $money }
chance-money = { $kind ->
    [profit] Profit then
   *[sales] Sales then
}
chance-purchases-name = Purchases in the coming 12 months
chance-money-name = { $kind ->
    [profit] Profit in the coming 12 months
   *[sales] Sales in the coming 12 months
}
chance-still-term = P(alive), by the MBG/NBD model
chance-still-sentence = How likely it is that they still are a customer and will buy again: judged from how often they came, how long it has been since, and how all your customers buy and stop.
chance-still-formula = 1 ÷ (1 + a ÷ (b + x) × ((α + T) ÷ (α + t))^(r + x)); x: purchase days after the first; t and T: weeks from the first to the last and to the as-of day
chance-purchases-term = conditional expected transactions, by the BG/NBD model
chance-purchases-sentence = On how many days they are expected to buy in the coming 52 weeks, if they go on as customers with such purchases do.
chance-money-term = conditional expected value, by BG/NBD and Gamma-Gamma
chance-money-sentence = What these purchases are expected to bring: their number times what one of theirs is likely to bring. That lies between their own average and that of all, nearer to their own the more often they came.
chance-visits = purchase days after the first (x)
chance-recency = weeks from the first to the last (t)
chance-age = weeks from the first to the as-of day (T)
chance-mean = brought by each of them (m)
chance-each = one purchase is likely to bring
chance-fitted = { $count ->
    [one] Fitted to { $number } buyer.
   *[other] Fitted to { $number } buyers.
}
chance-fitted-sample = Fitted to { $drawn } of { $of } buyers, drawn once and always the same.
chance-left-out = Purchases alone count here: not what they said, nor complaints, nor days on which you are closed. Refunds lower the money.
chance-value-all = { $count ->
    [one] About { $still } of { $buyers } customers is likely still one
   *[other] About { $still } of { $buyers } customers are likely still customers
}
chance-value-purchases = { $count ->
    [one] In the coming 12 months they should buy about { $number } time
   *[other] In the coming 12 months they should buy about { $number } times
}
chance-value-money = { $kind ->
    [profit] { $purchases } and bring about { $money } of profit
   *[sales] { $purchases } and bring about { $money } of sales
}
chance-value-each = That is { $each } for each of them. By the simple sum beside it, average order × orders a year, a buyer brings { $simple } a year.
chance-value-line = An estimate: each customer counts with their own chance. Who has left by your records is not counted.
chance-buying-bg = How often they buy (BG/NBD)
chance-buying-mbg = Whether they still do (MBG/NBD)
chance-spending = What they spend (Gamma-Gamma)
chance-likelihood = log-likelihood { $value }
chance-mean-all = all on average { $money }
chance-waiting = Reckoning what the models say…
chance-stopped = Stopped before it was reckoned.
chance-again = Reckon it
chance-list-without = { $file } is saved without the column “{ $column }”: its reckoning was stopped.
chance-report-without = { $file } is saved without what to expect: its reckoning was stopped.
chance-write-again = Reckon it and save again
chance-no-repeats = Nobody has come a second time yet, so no probability of still being a customer can be reckoned.
chance-not-found = These purchases follow no pattern the models know, so no probability is told. Each customer’s own rhythm says who is overdue.
chance-no-money = What customers spend here follows no pattern the model knows, so no money is told for the coming 12 months.
chance-little = { $percent }, which says little here
chance-no-leaving = Whether somebody has left cannot be told from rare buying in these purchases, so nearly everybody seems to be a customer still: this probability says little here. Each customer’s own rhythm says who is overdue.
chance-value-buyers = { $count ->
    [one] { $buyers } customer has bought
   *[other] { $buyers } customers have bought
}
# The models tried on time they had not seen.
chance-tried = Tried on your own past: knowing only what was on record on { $day }, the models would have expected about { $expected } purchases in the { $weeks } weeks after; { $came } came.
chance-tried-money = { $kind ->
    [profit] In money: about { $expected } of profit expected, { $came } came.
   *[sales] In money: about { $expected } of sales expected, { $came } came.
}
chance-tried-rough = That is more than a quarter off: take what is expected next as a rough guide.
chance-untried = Not tried on your own past: that takes records of half a year at least, and a model for the time before.
chance-tried-table = Expected and come, by how often they had come
chance-tried-group = { $kind ->
    [once] once
    [twice] twice
    [several] three to five times
   *[often] six times or more
}
chance-tried-had = Had come
chance-tried-customers = Customers
chance-tried-expected = Expected
chance-tried-came = Came
chance-expect-title = What to expect
