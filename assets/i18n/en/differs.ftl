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
differs-note = Filled: the range does not include 0. Hollow: the difference may be chance.
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
differs-tab = What differs
differs-line = What those lost and those who still come say to the same question. A grumble of both is no reason to leave.
differs-none = What differs will stand here
differs-channel = How they answered
differs-all-channels = all
differs-verdict-few = too few to compare
differs-people-lost = Lost, and named { $reason }
differs-people-current = Still come, and named { $reason }
over-time-tab = Over time
over-time-line = Main reasons by when people left. Changes of the codebook are marked: a new name is no new trouble.
over-time-unit = Put together by
over-time-month = Month
over-time-quarter = Quarter
over-time-year = Year
over-time-unknown = Reason not known
over-time-together = Not told apart: groups too small
over-time-small = Groups of fewer than five people are put together, or left out: then + or – stands above the bar.
over-time-changes = Changes of the codebook
over-time-no-changes = The codebook is as it was at the beginning.
over-time-earlier = { $count ->
    [one] and one earlier change
   *[other] and { $number } earlier changes
}
over-time-added = New reason: { $name }
over-time-renamed = { $before } is called { $name }
over-time-kind = { $name }: another kind
over-time-retired = { $name } is no longer offered
over-time-brought-back = { $name } is offered again
over-time-merged = { $answers ->
    [0] { $name } became part of { $other }
    [one] { $name } became part of { $other } (one answer)
   *[other] { $name } became part of { $other } ({ $number } answers)
}
over-time-split = { $answers ->
    [0] { $name } was split off { $other }
    [one] { $name } was split off { $other } (one answer)
   *[other] { $name } was split off { $other } ({ $number } answers)
}
over-time-replaced = { $name } took the place of { $other }
costs-tab = What it costs
costs-line = What those who left for each reason used to spend in a year, from where it is known, and how much is not known.
costs-period = Left in
costs-year = 12 months
costs-always = all time
costs-words = in their words
costs-staff = told staff
costs-named-money = all who named it
costs-known = Reason known
costs-guessed = Only guessed
costs-no-reason = Asked, no reason found
costs-not-asked = Not asked yet
costs-all = All who left or went quiet
