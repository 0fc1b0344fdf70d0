beside-chart-name = Reasons beside retention
beside-tab = Why, beside how many stay
beside-subtitle = { $unit ->
    [month] Both by month: what is above and below each other happened in the same month
    [half] Both by half-year: what is above and below each other happened in the same half-year
    [year] Both by year: what is above and below each other happened in the same year
   *[quarter] Both by quarter: what is above and below each other happened in the same quarter
}
beside-above = Of 100 who bought in a period, so many bought again in the next
beside-below = Who left or went quiet and is still away, by main reason
beside-away-below = Who left or went quiet and is still away
beside-few = Fewer than ten reasons are known, too few for bars: read them one by one.
beside-nobody = Nobody who left or went quiet is still away
beside-older = Of those who went earlier more have come back by now, so older bars are lower than they once were.
beside-hidden = The reasons by when people left are not told here: groups of fewer than five people would show
beside-gone = Left or gone quiet
beside-known = { $count ->
    [one] Of the one who is away the reason is known for { $known }.
   *[other] Of the { $all } who are away the reason is known for { $known }.
}
beside-marks = You changed: { $marks }
beside-mark = { $text } ({ $day })
beside-changed = What you changed
beside-find = { $count ->
    [one] { $first }; one left or went quiet then, the reason is known for { $known }
   *[other] { $first }; { $gone } left or went quiet then, the reason is known for { $known }
}
beside-table = Retention and main reasons, period by period
beside-money-table = What each reason cost, and who came back
beside-away = Still away
beside-ever = Ever left for it
beside-back = Of those, came back
beside-reasons-line = All on record. Still away and their money: by main reason. Came back: bought again after leaving for it, whatever brought them back.
beside-open-away = { $reason }: still away
beside-open-back = { $reason }: left and came back
beside-no-reasons = No reason is known yet. Ask those who left, and each reason stands here with what it cost.
beside-avoidable = Without known unavoidable loss
beside-avoidable-line = { $counts } came again; with the unavoidable in, it is { $plain }
beside-avoidable-range = At least that: { $low } to { $high } if the { $unknown } of unknown reason are like the known
beside-avoidable-unknown = { $count ->
    [0] Of everybody who did not come again the reason is known.
    [one] Of one who did not come again the reason is not known. Fewer than ten reasons are known, too few to say more.
   *[other] Of { $unknown } who did not come again the reason is not known. Fewer than ten reasons are known, too few to say more.
}
beside-unit = Length of a period
beside-term = churn reasons beside the retention rate
beside-sentence = Above, how many came again; below, in the same periods, who left or went quiet and has not come back, by the main reason in their own words or as told to staff. Guesses of yours count as not known.
beside-formula = Main reasons + reason not known = left or gone quiet and still away.
beside-left-out = Who left and has come back stands in no bar; the table below counts them.
beside-members-above = Of 100 members, so many were there still at the end of a period
beside-members-below = Members who left and are still away, by main reason
beside-members-away-below = Members who left and are still away
beside-members-nobody = No member who left is still away
beside-members-gone = Left
beside-members-find = { $count ->
    [one] { $first }; one who left then is still away, the reason is known for { $known }
   *[other] { $first }; { $gone } who left then are still away, the reason is known for { $known }
}
beside-members-still = members still
beside-members-start = members at the start
beside-members-reasons-line = All on record. Still away and what they paid in twelve months: by main reason. Came back: became a member again after leaving for it, whatever brought them back.
beside-members-sentence = Above, how many of the members at the start were members still at the end; below, in the same periods, who left and has not come back, by the main reason in their own words or as told to staff. Guesses of yours count as not known.
beside-members-formula = Main reasons + reason not known = left and still away.
beside-members-avoidable-line = { $months ->
    [1] { $counts } stayed the month; with the unavoidable in, it is { $plain }
   *[other] { $counts } stayed { $months } months; with the unavoidable in, it is { $plain }
}
beside-members-kinds = Of those who left: { $avoidable } for a reason that could be avoided, { $unavoidable } for one that could not, { $failed } because a payment failed, { $unknown } not known why.
beside-find-unknown = { $count ->
    [one] { $first }; one left or went quiet then, no reason is known yet
   *[other] { $first }; { $gone } left or went quiet then, no reason is known yet
}
beside-members-find-unknown = { $count ->
    [one] { $first }; one who left then is still away, no reason is known yet
   *[other] { $first }; { $gone } who left then are still away, no reason is known yet
}
