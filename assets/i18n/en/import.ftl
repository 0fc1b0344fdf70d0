import-name = Import
import-choose-line = Bring in customers and purchases. You see everything before anything is kept, and Undo takes it all back.
import-choose-file = Choose a file…
import-file = A file from your till, book-keeping or list
import-file-kinds = CSV, TSV and other text, Excel (XLSX) and LibreOffice (ODS). You can also drop the file onto this window.
import-file-title = Choose a file to import
import-look = Look at it
import-recent = Looked at before:
import-paste = Paste from Excel or another program
import-paste-label = Rows with their column names
import-paste-hint = Copy the rows there, click here and press Ctrl+V
import-paste-look = Look at what was pasted
import-typed = Just names and last visits
import-typed-words = No file? Type the customers you have in mind, with the day they last came.
import-typed-name = Name
import-typed-contact = Phone or e-mail
import-typed-visit = Last visit
import-typed-cell = { $column }, row { $row }
import-typed-look = { $count ->
    [0] Look at these names
    [one] Look at { $number } name
   *[other] Look at { $number } names
 }
import-key-file = choose a file
import-key-paste = paste
import-key-import = import
import-key-other = something else
import-key-back = back
import-check-line = { $name }: check what each column means, then import. Undo takes it all back.
import-pasted-name = What you gave
import-reading = Reading
import-reading-words = The first lines appear here in a moment.
import-button = Import
import-button-receipts = { $count ->
    [one] Import { $number } receipt
   *[other] Import { $number } receipts
 }
import-button-customers = { $count ->
    [one] Import { $number } customer
   *[other] Import { $number } customers
 }
import-button-reasons = { $count ->
    [one] Import { $number } reason for leaving
   *[other] Import { $number } reasons for leaving
 }
import-nothing-new-button = Nothing new to import
import-importing = Importing…
import-nothing-new = Nothing new: all of it is known already
import-read-as = Read as
import-delimiter-comma = Comma separated
import-delimiter-semicolon = Semicolon separated
import-delimiter-tab = Tab separated
import-delimiter-pipe = Separated by |
import-delimiter-blanks = Aligned by blanks
import-header = First line is names
import-no-header = First line is data
import-begins = Table begins in line { $line }
import-first-line = { $line }: { $text }
import-day-first = Day first: 31/12/2025
import-month-first = Month first: 12/31/2025
import-year-first = Year first: 2025-12-31
import-decimal-point = Decimal point
import-decimal-comma = Decimal comma
import-lines = Lines { $first }–{ $last }
import-lines-of = { $count ->
    [one] Lines { $first }–{ $last } · { $total } row in all
   *[other] Lines { $first }–{ $last } · { $total } rows in all
 }
import-column = What becomes of column { $name }
import-column-number = Column { $number }
import-not-imported = Not imported
import-none = none
import-field-customer = Customer number
import-field-name = Name
import-field-email = E-mail
import-field-phone = Phone
import-field-joined = Joined on
import-field-left = Left
import-field-reason = Reason for leaving
import-field-segment = Segment
import-field-address = Postal address
import-field-postcode = Postcode
import-field-city = Town
import-field-language = Language
import-field-receipt = Receipt number
import-field-date = Purchase day
import-field-amount = Amount
import-field-quantity = Quantity
import-field-price = Price of one
import-field-monthly = Monthly amount
import-field-cancelled = Cancelled on
import-field-tenure = Months as a member
import-row = Line { $line }: { $cells }
import-row-wrong = Line { $line } cannot be read: { $problem }. { $cells }
import-missing-everything = Choose which column is the day of the purchase, or which tells who the customer is.
import-missing-day = Choose which column is the day: without it these amounts cannot be placed in time.
import-missing-price = Choose which column is the price or the amount: a quantity alone is no money.
import-missing-customer = Choose which column tells who the customer is: number, name, e-mail or phone.
import-doubt-date = { $cell }: is this { $one } or { $other }?
import-doubt-dates = Day and month may be the other way round. Are the dates read rightly?
import-doubt-number = { $cell }: is this { $one } or { $other }?
import-doubt-numbers = Decimal point and comma may be the other way round. Are the amounts read rightly?
import-doubt-encoding = Do the letters look right? If not, choose another encoding above.
import-doubt-delimiter = Are the columns cut in the right places? If not, choose another separator above.
import-doubt-bytes = { $count ->
    [one] { $number } byte is no letter in this encoding. Choose another one above, or import it as it looks.
   *[other] { $number } bytes are no letters in this encoding. Choose another one above, or import them as they look.
 }
import-doubt-right = That is right
import-typical = There are no amounts here. What does one visit usually bring?
import-typical-label = Usual amount of a visit
import-typical-words = With it, all money shown is an estimate. Without it the days are kept and shown, but figures count no purchase.
import-typical-wrong = Type a number above zero
import-no-customers = No column tells who the customer is. Sales over time will work; who stays, who leaves and why cannot be told.
import-few-customers = { $loose } of { $all } lines name no customer. Sales over time will work; who stays and who leaves can only be told for the others. Does another column tell who bought?
import-added = What will be added
import-added-customers = Customers
import-added-changed = Customers with something new
import-added-contracts = Contracts
import-added-contracts-changed = Contracts changed
import-reckoned-from = Months counted back from
import-added-departures = Who left
import-added-explained = Reason for a leaving on record
import-added-reasons = New reasons, to be reviewed
import-added-receipts = Receipts of customers
import-added-loose = Receipts without a customer
import-days = Period
import-from-to = { $from } – { $to }
import-look-at = To look at
import-show = Show
import-counting = Counting the whole file…
import-counting-stopped = Counting has stopped.
import-not-counted = The whole file is counted as soon as the columns are clear.
import-all-fine = Nothing: every line can be read.
import-rejected = { $count ->
    [one] { $number } line cannot be read
   *[other] { $number } lines cannot be read
 }
import-rejected-words = { $parts }: left out, can be saved
import-rejected-list = These lines are left out. Save them, mend them and import them again.
import-first-kept = The first { $number } are listed here; all are saved.
import-fault-days = { $count ->
    [one] { $number } date
   *[other] { $number } dates
 }
import-fault-amounts = { $count ->
    [one] { $number } amount
   *[other] { $number } amounts
 }
import-fault-others = { $count ->
    [one] { $number } other
   *[other] { $number } others
 }
import-loose = { $count ->
    [one] { $number } receipt has no customer
   *[other] { $number } receipts have no customer
 }
import-loose-words = counted in sales, not in retention
import-shared = { $count ->
    [one] { $number } line shares a receipt
   *[other] { $number } lines share a receipt
 }
import-shared-words = their amounts are added up
import-refunds = { $count ->
    [one] { $number } refund
   *[other] { $number } refunds
 }
import-refunds-words = they lower the money, nothing else
import-known-words = not added a second time
import-changed-words = the amount kept before stays
import-first-listed = The first { $number } are listed.
import-reasons = { $count ->
    [one] { $number } new reason
   *[other] { $number } new reasons
 }
import-reasons-words = added to the list, marked to be reviewed
import-count-receipts = { $count ->
    [one] { $number } receipt
   *[other] { $number } receipts
 }
import-count-customers = { $count ->
    [one] { $number } new customer
   *[other] { $number } new customers
 }
import-count-changed-customers = { $count ->
    [one] { $number } customer brought up to date
   *[other] { $number } customers brought up to date
 }
import-count-departures = { $count ->
    [one] { $number } who left
   *[other] { $number } who left
 }
import-count-explained = { $count ->
    [one] reason noted for { $number } who had left
   *[other] reasons noted for { $number } who had left
 }
import-count-left-out = { $count ->
    [one] { $number } line left out
   *[other] { $number } lines left out
 }
import-count-known = { $count ->
    [one] { $number } receipt known already
   *[other] { $number } receipts known already
 }
import-count-changed = { $count ->
    [one] { $number } receipt known with another amount
   *[other] { $number } receipts known with another amount
 }
import-done = Imported: { $parts }
import-left-out-show = Show them
import-left-out-of = { $name }: { $lines }
import-leavings = Leavings in this file are recorded as:
import-several-files = Only { $name } is shown. Import the other files after it, one by one.
import-sample = This is a sample shop
import-sample-club = This is a sample club
import-sample-words = Your own customers never share a file with invented ones. Make a workspace of your own: it takes a minute, and the sample stays here to look at.
import-cancelled = Import stopped. Nothing was kept.
import-trouble-safe = Nothing was changed.
import-other = Choose something else
import-again = Try again
import-back = Back
import-save-csv = Save as CSV…
import-save-title = Save the lines that cannot be read
import-save-words = They are written as they stand, with the column names, so that they can be mended and imported again.
import-save-name = { $name } - not imported
import-list-line = Line
import-list-wrong = What is wrong
import-list-cells = The line
import-list-lines = Lines
import-list-customer = Customer
import-list-old = Amount kept
import-list-new = Amount in the file
import-list-reason = Reason
import-languages-unknown = { $count ->
    [one] One line names a language we do not speak ({ $words }): this customer is imported without a language.
   *[other] { $number } lines name a language we do not speak ({ $words }): these customers are imported without a language.
 }
import-count-contracts = { $count ->
    [one] { $number } contract
   *[other] { $number } contracts
}
import-count-contracts-changed = { $count ->
    [one] { $number } contract changed
   *[other] { $number } contracts changed
}
import-stands = This list says how many months somebody has been a member. As of which day does it stand?
import-stands-label = Day of the list
import-stands-words = The months are counted back from that day.
import-stands-wrong = A day up to today, such as { $day }, or nothing for the last day in the list
