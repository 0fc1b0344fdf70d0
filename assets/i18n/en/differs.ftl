# What differs between those lost and those who still come, and reasons over time: charts, tables, tabs.
differs-chart-name = What those lost and those who still come want changed
differs-subtitle = Answers to the same question; points of a hundred, with the range they may lie in
differs-empty = Nobody of one side has answered the shared question yet. Ask both with the starters: “What should we change first?” stands in each of them.
differs-few = From ten answers of either side on, differences are drawn. Until then read them one by one.
differs-more-lost = more often by those lost
differs-more-current = more often by those who come
differs-lost = lost
differs-lost-all = of so many lost
differs-current = still come
differs-current-all = of so many who come
differs-difference = Difference
differs-verdict = In words
differs-verdict-lost = clearly more often by those lost
differs-verdict-current = clearly more often by those who still come
differs-verdict-none = no clear difference
differs-points = { $difference } points ({ $low } to { $high })
differs-note = Filled: the range does not hold nought. Hollow: the difference may be chance.
differs-table = What those lost and those who still come name
differs-find = { $reason }: named by { $lost } of 100 lost and { $current } of 100 who still come
differs-find-none = { $lost } lost and { $current } who still come have answered; nothing they name differs clearly
differs-find-few = { $lost } lost and { $current } who still come have answered: too few to compare
over-time-chart-name = Reasons over time
over-time-subtitle = Main reason of those who left or went quiet, by when
over-time-few = From ten known reasons on they are drawn over time. Until then read them one by one.
over-time-note = Only those whose reason is known.
over-time-others = { $count ->
    [one] one other reason
   *[other] { $number } other reasons
}
over-time-table = Main reasons over time
over-time-find = { $count ->
    [one] The reason of one who left is known
   *[other] The reasons of { $people } who left are known
}
over-time-find-last = { $reason }: main reason of { $before } in { $then }, of { $last } in { $name }
