# A second reader: answers read again blind, how alike two people read, what differs settled.
second-name = Second reader
second-line = Somebody else reads answers again without seeing the reasons they have. What both find is more than one person’s opinion.
second-of = { $reader }, since { $day }
second-all = All readings
second-compare = Compare what is read
second-go-on = Go on reading
second-none = A second reader needs answers that have been read once
second-none-words = Give answers their reasons first. Then somebody else reads twenty or thirty of them again, blind, and you see how alike you read.
second-to-answers = Go to the answers
second-readings = Readings
second-begin = Have answers read again
second-begin-line = Twenty to fifty answers drawn by lot are enough to see where two people mean different things by the same reason.
second-reader = Who reads
second-reader-hint = A name
second-which = Which question
second-question = { $count ->
    [one] { $wording } (1 answer)
   *[other] { $wording } ({ $number } answers)
}
second-any-question = All questions
second-how-many = How many answers
second-by-lot = { $number }, drawn by lot
second-every = { $count ->
    [one] the only one
   *[other] all { $number }
}
second-start = Begin reading
second-done = { $done } of { $all } read
second-result = Result
second-continue = Go on
second-remove = Remove the reading by { $reader }
second-before = The one before
second-blind = The reasons these answers have are not shown, and nothing is suggested. Each answer is kept as soon as you go on.
second-next = Next answer
second-by-reason = Reason by reason
second-differences = { $count ->
    [0] Nothing was read differently
    [one] One answer was read differently
   *[other] { $number } answers were read differently
}
second-to-settle = { $count ->
    [0] All are settled.
    [one] One is still to be settled.
   *[other] { $number } are still to be settled.
}
second-more = and { $number } more
second-first-found = First reader: { $reasons }
second-second-found = { $reader }: { $reasons }
second-no-reason = no reason
second-settled = Settled: { $reasons }
second-take-first = As the first reader
second-take-second = As { $reader }
second-take-both = Both
second-take-other = Something else…
second-settle = Settle
second-alike = { $code ->
    [almost-always] almost always the same
    [mostly] mostly the same
    [half] about half the time the same
    [seldom] seldom the same
   *[too-few] too few to say
}
second-find = Two readers: { $word }
second-same = Read exactly alike: { $told }
second-before-settling = As it was before anything was settled.
second-explain = What “alike” means
second-explain-title = How alike two people read
second-explain-term = inter-coder agreement, Cohen’s kappa
second-explain-sentence = For every answer and every reason it is compared whether both gave it. Kappa takes off what two people would agree on by lot: 1 is always the same, 0 no better than lot.
second-explain-formula = kappa = (seen − by lot) / (1 − by lot); range 95 %. From 0.8 almost always, from 0.6 mostly, from 0.4 about half the time the same.
second-explain-left-out = Reasons neither gave. A word needs ten answers, and a reason given to five of them.
second-exactly = Same reasons
second-cells = Answer by reason, alike
second-both-gave = Both gave it
second-one-gave = Only one gave it
second-overlap = Shared of what either gave
second-kappa-name = Kappa
second-kappa = { $value } ({ $low } to { $high })
second-no-kappa = none
second-kappa-head = kappa (range)
second-both = both
second-only-first = only first
second-only-second = only { $reader }
second-neither = neither
second-in-a-word = in a word
second-from-file = From a spreadsheet they coded…
second-file-words = A table with the words of the answers and their reasons, such as the one written by “Export” on Answers.
second-file-found = { $name }: { $here } of { $rows } coded rows are answers that are here and have been read.
second-file-new = { $count ->
    [one] One reason in it is not in the codebook yet; if used, it is added, to be looked at.
   *[other] { $number } reasons in it are not in the codebook yet; those used are added, to be looked at.
}
second-file-take = Compare
second-file-who = Say above who read them.
