# Parts of the customers side by side.
side-tab = Side by side
side-others = everyone else
side-choose = Compare
side-choose-line = Choose two or more parts of your customers. A difference is only called one if chance would hardly bring it about.
side-choose-more = Choose at least two.
side-none = Nothing to compare yet
side-none-why = Save a segment of your own, such as “first came last year”, and compare it with everyone else.
side-more = { $points ->
    [one] Of 100 of { $more }, { $number } more came again than of 100 of { $fewer } (between { $low } and { $high }): that is more than chance
   *[other] Of 100 of { $more }, { $number } more came again than of 100 of { $fewer } (between { $low } and { $high }): that is more than chance
 }
side-alike = { $first } and { $second }: no real difference yet in how many came again
side-few = { $first } and { $second }: too few to compare how many came again
side-longer = { $first } stay longer than { $second }: that is more than chance
side-stay-alike = { $first } and { $second }: no real difference yet in how long they stay
side-stay-few = { $first } and { $second }: too few to compare how long they stay
side-none-differ = No real difference yet between any two of them
side-some-differ = { $count ->
    [one] { $number } of { $pairs } pairs differs by more than chance
   *[other] { $number } of { $pairs } pairs differ by more than chance
 }
side-window = Of those who bought from { $base_from } to { $base_to }: who bought again from { $from } to { $to }.
side-no-window = The records are too short to say who came again.
side-drawn = Who is in which part is taken as it stood on { $day }, before the time compared: what was bought later puts nobody in.
side-pairs = { $count ->
    [one] { $number } pair was looked at.
   *[other] { $number } pairs were looked at; the more pairs, the larger a difference must be to count (Holm’s correction).
 }
side-both = { $count ->
    [one] { $number } customer is both in { $first } and in { $second } and counts on neither side.
   *[other] { $number } customers are both in { $first } and in { $second } and count on neither side.
 }
side-left-out = { $count ->
    [one] { $number } part with fewer than ten regulars is not drawn.
   *[other] { $number } parts with fewer than ten regulars are not drawn.
 }
side-hidden = { $count ->
    [one] { $number } part is left out: groups of fewer than five people would show.
   *[other] { $number } parts are left out: groups of fewer than five people would show.
 }
side-hidden-all = Parts of the customers do not stand side by side here: groups of fewer than five people would show.
side-pairs-table = What may be said of each two
side-stay-from = Share of those who were regulars on { $day } who are still regulars, by days since
side-stay-empty = Fewer than ten regulars in each part: too few for a curve.
side-base = Bought before
side-kept = Came again
side-pair = Pair
side-value = { $value } ({ $low } – { $high })
side-people = { $name }: { $count }
side-term = Difference of two shares (Newcombe), log-rank test, Holm’s correction
side-sentence = Two parts of the customers are called different only where the whole range of the difference leaves 0 out; that their bands overlap or not says nothing.
side-formula = share of one − share of the other, with Newcombe’s 95 % interval; time by the log-rank test; p corrected by Holm for all pairs
side-chart-name = Side by side
side-stay-subtitle = Share of regulars still coming so many days after their second purchase
side-neither-alike = { $first } and { $second }: no real difference yet, neither in how many came again nor in how long they stay
side-neither-few = { $first } and { $second }: too few to compare
side-members-more = { $points ->
    [one] Of 100 of { $more }, { $number } more stayed than of 100 of { $fewer } (between { $low } and { $high }): that is more than chance
   *[other] Of 100 of { $more }, { $number } more stayed than of 100 of { $fewer } (between { $low } and { $high }): that is more than chance
 }
side-members-alike = { $first } and { $second }: no real difference yet in how many stayed
side-members-few = { $first } and { $second }: too few to compare how many stayed
side-members-neither-alike = { $first } and { $second }: no real difference yet, neither in how many stayed nor in how long they stay
side-members-none-why = Save a segment of your own, such as “pays more than 40 a month”, and compare it with everyone else.
side-members-window = Of the members on { $before }: who did not leave from { $from } to { $to }.
side-members-no-window = The records are too short to say who stayed.
side-members-drawn = Who is in which part is taken as it stood on { $day }, before the time compared: what changed later puts nobody in.
side-members-left-out = { $count ->
    [one] { $number } part with fewer than ten memberships is not drawn.
   *[other] { $number } parts with fewer than ten memberships are not drawn.
 }
side-members-stay-from = Share of those who were members on { $day } who are members still, by days since
side-members-stay-subtitle = Share of memberships that still run so many days after their first day
side-members-stay-empty = Fewer than ten memberships in each part: too few for a curve.
side-members-kept = Members still
