# Segments of the owner's own, and tags.
segment-manage = Segments…
segment-title = Segments
segment-line = A segment is a part of your customers you want to look at by itself. Who is in it follows from what you say here, also for customers to come.
segment-none = No segments of your own yet
segment-none-why = Save one, such as “first came last year and worth 300 a year or more”, to see Home, retention and reports for these customers alone.
segment-new = New segment
segment-change-title = Change the segment
segment-change = Change { $name }
segment-remove = Remove { $name }
segment-show = Show { $name }: { $customers }
segment-customers = { $count ->
    [one] { $number } customer
   *[other] { $number } customers
 }
segment-name = Name
segment-name-hint = Large households
segment-nameless = Give it a name.
segment-save = Save segment
segment-conditions = Customers of whom all of this is true:
segment-condition = Condition { $number }
segment-add-condition = Another condition
segment-drop-condition = Take condition { $number } out
segment-applies-name = Whether condition { $number } applies
segment-applies = is true
segment-applies-not = is not true
segment-kind = { $kind ->
    [first] First purchase
    [worth] Value a year
    [written] Segment on their page
    [tag] Tag
    [state] State
    [member] Membership
    [monthly] Pays a month
    [member_since] Membership began
    [language] Language
    [joined] Joined
    [answered] Answered us by
    [says] Words on their page
   *[filled] Filled in on their page
 }
segment-membership = { $kind ->
    [running] Member, contract runs on
    [leaving] Has cancelled, still a member
    [ended] Left as a member
   *[none] Never a member
 }
segment-field = { $field ->
    [address] Address
    [email] E-mail
    [phone] Phone
    [number] Number
    [name] Name
   *[note] Note
 }
segment-from = From
segment-to = To, this day included
segment-least = From (amount)
segment-below = Less than
segment-where = Where
segment-words = Contains
segment-words-hint = Utrecht, Amersfoort
segment-no-written = No customer has a segment on their page.
segment-no-tags = No customer has a tag yet. Choose customers in the table and press “Tag…”.
segment-tag-gone = a tag nobody has any more
segment-empty = Choose or enter something here.
segment-backwards = This ends before it begins.
segment-no-amount = Enter an amount.
segment-incomplete = As soon as the conditions are filled in, you see here how many customers are meant.
segment-found = { $count ->
    [one] { $found } of { $total } customers
   *[other] { $found } of { $total } customers
 }
segment-condition-words = { $label }: { $what }
segment-not = not: { $what }
segment-or = { $first } or { $second }
segment-filled = filled in
segment-between = { $from } to { $to }
segment-since = since { $from }
segment-until = until { $to }
segment-money-between = { $from } to under { $below }
segment-money-from = { $from } or more
segment-money-below = under { $below }
segment-tags = Tags
segment-tag = Tag…
segment-tag-title = { $count ->
    [one] Tag { $number } customer
   *[other] Tag { $number } customers
 }
segment-tag-word = Tag
segment-tag-note = A word of your own, such as “wedding” or “VIP”. A customer can have several.
segment-tag-save = Add tag
segment-tag-on-them = On them now; press to take it off:
segment-tag-add = Add a tag
segment-tag-off = Take tag { $name } off
tags-manage = Tags…
tags-line = All tags in use. Renaming keeps a tag on its customers; with the name of another tag the two become one.
tags-rename = Rename or merge tag { $name }
tags-remove = Take tag { $name } off { $customers }
tags-asked-by = Asked for by segment: { $segments }
tags-save = Rename tag
tags-merge = Merge tags
tags-keeps = { $count ->
    [one] { $number } customer keeps it under the new name.
   *[other] { $number } customers keep it under the new name.
 }
tags-joins = { $count ->
    [one] There is a tag { $into } already: merged, { $number } customer has it. Segments that ask for this tag ask for { $into } then.
   *[other] There is a tag { $into } already: merged, { $number } customers have it. Segments that ask for this tag ask for { $into } then.
 }
