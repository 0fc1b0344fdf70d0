# Codebooks and coded answers to and from other programs.
coded-error-no-columns = It is not clear which column holds the answers. Say which.
coded-error-no-codebook = No codebook was found in it. Read are REFI-QDA (.qdc), a table as Taguette writes it (.csv, with a column “tag”, “name” or “path”) and a plain list as QualCoder reads it (.txt).
coded-error-no-codes = There are no codes in this codebook.
coded-error-no-answers = There are no answers in words yet.
coded-error-no-reasons = There are no reasons in the codebook yet.
coded-error-broken = This codebook is damaged or was cut off: { $detail }. Save it again in the program it comes from.
coded-error-too-large = This is larger than what is read: { $code ->
    [codebook] more than { $number } MB
    [reasons] more than { $number } different reasons; perhaps another column holds them
    [answers] more than { $number } answers
   *[codes] more than { $number } codes and groups
 }.
coded-told = { $change ->
    [folded] Groups within groups are one group now: { $names }
    [merged] Stood there more than once and are one now: { $names }
    [nameless] Some had no name and were left out: { $names }
    [cut] Names that were too long were cut; all of them stands in the description: { $names }
    [renamed] Could not stand there under their names as they are: { $names }
    [colour] These colours could not be read: { $names }
    [set] These sets of codes have no place here: { $names }
    [second_group] Stood in several groups; the first counts: { $names }
    [empty_group] Groups without reasons have no place in it: { $names }
    [group_description] Descriptions of groups could not be carried: { $names }
    [one_line] Descriptions that now stand on one line: { $names }
    [no_colours] Colours have no place in it: { $names }
    [no_kinds] Whether a loss could be avoided has no place in it: { $names }
    [no_examples] Examples have no place in it: { $names }
    [no_rules] Keyword rules have no place in it: { $names }
    [bad_rule] Keyword rules that cannot be followed were left out: { $names }
   *[retired] No longer used, and so left out: { $names }
 }
coded-told-more = { $names } and { $count } more
coded-set-kind = { $kind ->
    [avoidable] Avoidable
    [unavoidable] Unavoidable
    [involuntary] Involuntary
   *[topic] Topics
 }
coded-set-retired = No longer used
coded-column-answer = answer id
coded-column-response = response id
coded-column-number = customer number
coded-column-name = customer name
coded-column-state = state
coded-column-day = day
coded-column-channel = channel
coded-column-language = language
coded-column-questionnaire = questionnaire
coded-column-version = version
coded-column-question = question
coded-column-text = text
coded-column-main = main reason
coded-column-by = decided by
coded-column-id = id
coded-column-reason = reason
coded-column-group = group
coded-column-first = first
coded-column-past = past
coded-column-kind = kind
coded-column-retired = no longer used
coded-column-description = description
coded-column-examples = examples
coded-column-rule = keyword rule
coded-column-colour = colour
coded-by = { $by ->
    [accepted] a suggestion accepted one by one
    [together] suggestions accepted together
    [import] the file it came from
   *[person] a person
 }
coded-sheet-answers = Answers
coded-sheet-passages = Passages
coded-sheet-book = Codebook
coded-error-full-sheet = A sheet of a workbook holds 1,048,575 rows, and there are more answers than that. Choose .csv.
coded-book-added = Reasons added: { $count }
coded-book-changed = Reasons that were completed: { $count }
coded-book-known = Reasons known already: { $count }
coded-in-questionnaire = Questionnaire
coded-in-question = Question
coded-in-new = New answers
coded-in-known = Answers known already
coded-in-reasons-new = New reasons
coded-in-reasons-known = Reasons known by name
coded-in-reasons-retired = Reasons no longer used
coded-in-differing = Known answers with other reasons, left as they are
coded-in-strangers = Answers of customers who are not known here
coded-in-empty = Rows without an answer
coded-in-without-text = of these with a reason all the same
coded-in-bad-days = Days that could not be read or have not come yet; today is put instead
coded-in-too-long = Rows that are too long
coded-name = Import answers
coded-empty = Answers coded in a spreadsheet
coded-empty-words = One row for each answer. If it has reasons already, they stand beside it: in several columns, in one cell apart by “;”, or as columns of 0 and 1. Fresh answers come without.
coded-choose = Choose a file…
coded-file-words = CSV or a workbook, with a row of names above the columns.
coded-sample-words = Your own answers never share a file with it. Make a workspace of your own and import them there.
coded-cancelled = Cancelled. No answers were imported.
coded-imported = { $count ->
    [one] One answer was imported
   *[other] { $number } answers were imported
 }
coded-button = { $count ->
    [0] Nothing new to import
    [one] Import one answer
   *[other] Import { $number } answers
 }
coded-columns = What the columns hold
coded-columns-words = Proposed from their names and what stands in them. Change what is not right.
coded-columns-more = and { $count } more columns, which are left as proposed
coded-column-nameless = Column { $number }
coded-holds = { $what ->
    [text] Answer
    [reasons] Reason
    [main] Main reason
    [id] Row id
    [customer] Customer number
    [email] E-mail
    [day] Day
   *[nothing] Nothing of use
 }
coded-holds-of = What “{ $name }” holds
coded-marks-label = Reasons stand there as
coded-marks = { $code ->
    [ticks] Columns that are ticked
   *[names] Names in cells
 }
coded-split-label = Several in one cell
coded-split-none = A cell is one reason
coded-split = Apart by { $sign }
coded-nested-label = Groups
coded-nested-none = None in the names
coded-nested = As { $example }
coded-language = Language of the answers
coded-audience = Who was asked
coded-sheet = Sheet
coded-no-texts = Say which column holds the answers.
coded-no-reasons = No column holds reasons: the answers come to the bench, to be read there.
coded-comes = What will come of it
coded-comes-new = { $title } (new)
coded-in-customers = of them by customers known here
coded-no-days = No column says when the answers were given, so they count for today.
coded-texts-joined = What stands in these { $number } columns is put below each other, as one answer to one question. Are they answers to different questions? Then import the file once for each, with one of the columns as the answer.
coded-reasons = Reasons in the file
coded-reasons-words = New ones are added to the codebook, to be looked at.
coded-reasons-more = and { $count } more
coded-becomes = { $what ->
    [new] new
    [changed] completed
   *[retired] no longer used
 }
coded-import = Import…
coded-export = Export…
coded-export-xlsx = Workbook (.xlsx)
coded-export-xlsx-names = Workbook (.xlsx), with names
coded-export-csv = Table (.csv)
coded-export-csv-names = Table (.csv), with names
coded-export-title = Export the answers
coded-export-with-names = With who gave each answer. Take care whom you give it to.
coded-export-without-names = Names, phone numbers and addresses in the words are masked.
coded-export-sheets = Passages and the codebook have sheets of their own.
coded-export-beside = Passages go into a second file beside it.
coded-export-name = Answers
coded-book-format = { $ending ->
    [qdc] REFI-QDA, for ATLAS.ti, MAXQDA, NVivo… (.qdc)
    [csv] Taguette (.csv)
   *[txt] QualCoder (.txt)
 }
coded-book-import-title = Import a codebook
coded-book-import-words = REFI-QDA (.qdc), Taguette (.csv) or QualCoder (.txt).
coded-book-export-title = Export the codebook
coded-book-export-words = Groups and reasons with what is written down about them; no answers.
coded-book-words = What is here already keeps its name, kind and words. Nothing is taken out.
coded-book-nothing = All of it is here already.
coded-book-take = Take over
coded-book-lost = The file could not hold everything:
