customers-name = Customers
customers-line = Everyone you know of, by what they spend in a year
customers-add = Add customer
customers-import = Import…
customers-search = Name, e-mail, phone, note
customers-all-segments = All segments
customers-filter = Filter
customers-filter-clear = Show all
customers-too-many = At most { $most } can be marked as left at once
customers-not-asked = not asked
customers-states = The states
customers-states-sentence = Every buyer is in exactly one state, measured by their own rhythm: how many days usually lie between two of their visits.
customers-empty = No customers yet
customers-empty-why = Here you will see everyone who ever bought: who still comes, who has gone quiet, who left, and what each is worth.
customers-empty-import = Import your customers
customers-empty-add = Add the first customer
customers-empty-note = A list from your till, a spreadsheet, or just names and last visits will do.
customers-none = Nobody found
customers-none-why = No customer fits what you searched for.
customers-show-all = Show all customers
customers-chosen = { $count ->
    [one] { $number } selected
   *[other] { $number } selected
 }
customers-worth = { $money } a year
customers-choose-none = Select none
customers-put-in-segment = Put in segment…
customers-export = Export…
customers-export-found = { $count ->
    [one] Export the one in view…
   *[other] Export the { $number } in view…
 }
customers-export-as = As { $format }
customers-export-title = { $count ->
    [one] Save one customer as a list
   *[other] Save { $number } customers as a list
 }
customers-export-words = What is known of them and how they stand, one row each. Take care: it names people.
customers-export-name = Customers
customers-segment-title = { $count ->
    [one] Put one customer in a segment
   *[other] Put { $number } customers in a segment
 }
customers-segment-note = Empty takes them out of theirs
customers-segment-save = Put in segment
customers-segment-out = Take out of their segment
customers-leaving-title = { $count ->
    [one] Mark one customer as left
   *[other] Mark { $number } customers as left
 }
customers-all-left = All of them are marked as left already
customers-key-walk = walk
customers-key-open = open
customers-key-space = Space
customers-key-choose = select
customers-chip-once = Came once
customers-chip-none = No purchase yet
customers-print = Print a questionnaire for them…
# People one came with from a figure or a bar.
customers-these = Only: { $words }
