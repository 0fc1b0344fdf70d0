# What went wrong, what is safe, what to do.
error-not-open = No workspace is open.
error-read-only = This workspace is open for reading only, so nothing was changed.
error-paused = Editing pauses while an import or a restore is applied. Try again when it is done.
error-locked = { $file } is open in another window. Close it there and try again.
error-busy = Another program is using { $file } just now, so nothing was changed. Try again in a moment.
error-cut-off = A change to { $file } was cut off halfway and must be taken back first, but nothing can be written where it lies. Copy it, together with { $file }-journal beside it, to a folder you can write to, and open the copy.
error-older = { $file } was made by an older version of Comeback and must be brought up to date first, but nothing can be written where it lies. Copy it to a folder you can write to, and open the copy.
error-exists = { $file } exists already and was left as it is. Choose another name.
error-missing = { $file } is not there.
error-no-folder = There is no folder { $path }. Nothing was written: choose another one.
error-foreign = { $file } is not a Comeback workspace. It was not touched.
error-damaged = { $file } is damaged. It was not written to. Restore the newest backup.
error-newer = { $file } was made by a newer version of Comeback. It was not touched. Install the newer version to open it.
error-disk = The disk did not take it: { $detail }. What was saved before is safe.
error-disk-full = The disk is full. What was saved before is safe. Make room and try again.
error-cancelled = Cancelled. Nothing was changed.
error-nothing-to-undo = There is nothing to undo.
error-nothing-to-redo = There is nothing to redo.
error-undo-conflict = This step cannot be taken back: something else has changed the same record since.
error-replaced = Another program has put a different file in its place. Nothing was written. Save a copy, then open the file again.
error-no-backup = No backup could be made. { $why } Your work is in the workspace file all the same; a backup is tried again later. Look at the folder for backups in the settings.
error-internal = Something went wrong inside the program. What was saved is safe.
error-import-missing = { $file } is not there.
error-import-folder = { $file } is a folder. Choose a file in it.
error-import-denied = This account may not read { $file }. Copy it to your documents and try again.
error-import-unread = { $file } could not be read. If it is on a stick or a network drive, see whether that is there, and try again.
error-import-other-workbook = Workbooks of the kind { $ending } are not read. Open it in the program it comes from, save it as XLSX and try again.
error-import-limit = { $code ->
    [workbook] a workbook of more than { $number } MB
    [files] more than { $number } files packed in it
    [unpacked] more than { $number } MB when unpacked
    [cells] more than { $number } cells
    [cell] a cell of more than { $number } MB
   *[corner] a cell far outside the table
 }
error-import-long-row = One row in it is longer than { $number } MB, so it is hardly a table. Perhaps a quotation mark is never closed.
error-import-empty = There is nothing in it.
error-import-not-text = This is neither a text file nor a workbook. Save it as CSV or XLSX and try again.
error-import-not-a-table = No rows and columns were found in it.
error-import-too-large = It is larger than can be read ({ $detail }). Save the sheet as CSV and try again.
error-import-password = The workbook is protected by a password. Take the password off and try again.
error-import-damaged = The workbook is damaged. Open it in the program it comes from, save it as CSV or XLSX and try again.
error-import-no-sheet = There is no sheet “{ $name }” in it.
error-import-no-column = There is no column “{ $name }” in it.
error-import-no-rows = There are names of columns in it, and no row below them.
error-import-mapping = The columns are not clear. Say which is the date, and which the amount or the customer.
error-import-members = A list of members needs a column that says since when, or for how many months, and one that says what they pay a month. Name them, such as joined=Start monthly=Fee.
error-form-none = No questionnaire was found in it. Read are XLSForm (.xlsx, .csv), LimeSurvey (.txt, .lss) and SurveyJS (.json).
error-form-no-questions = There are no questions in this questionnaire.
error-form-broken = This questionnaire is damaged or was cut off: { $detail }. Save it again in the program it comes from.
error-form-too-large = This is larger than a questionnaire that is read: { $code ->
    [form] more than { $number } MB
    [form_unpacked] more than { $number } MB when unpacked
    [options] a question with more than { $number } options
   *[questions] more than { $number } questions
 }.
error-import-worker = The workbook could not be read to the end. Save it as CSV and try again.
error-refused-gone = That record is not there any more.
error-refused-nameless = Give at least a name, a number, an e-mail address or a phone.
error-refused-number-taken = Another customer has the number { $number }.
error-refused-in-future = { $day } has not come yet.
error-refused-in-past = { $day } has passed already.
error-refused-call-back = Say when to call back, and only where somebody wants to be called back.
error-refused-by-contract = This leaving follows from a contract that ends on that day. Change the end of the contract instead.
error-refused-days = The days are in the wrong order.
error-refused-no-name = Give it a name.
error-refused-no-day = Say on which day.
error-refused-name-taken = There is already one called “{ $name }”.
error-refused-no-questions = A questionnaire needs at least one question.
error-refused-no-wording = Question { $number } has no words in the first language.
error-refused-bad-question = Question { $number } needs at least two choices, or a scale that rises.
error-refused-bad-skip-rule = Question { $number } is to be asked after an answer that cannot be there. Please look at when it is asked.
error-refused-bad-answer = The answer to question { $number } does not fit it.
error-refused-nothing-answered = Nothing is answered yet.
error-refused-frozen = This version has been used already. Change the newest one.
error-refused-no-language = Choose at least one language.
error-refused-no-segment = There is no segment “{ $name }”.
error-refused-too-many-sides = At most { $most } parts can stand side by side.
error-refused-no-place-for-sides = Parts of the customers stand side by side only in the owner’s report and in the chart side_by_side.
error-refused-sides-of-members = In a file for others parts of the members do not stand side by side: groups of fewer than five people could show. A file for yourself may tell them (--small-groups).
error-refused-segment-gone = This segment is no longer there.
error-refused-no-conditions = A segment needs at least one condition.
error-refused-bad-condition = Condition { $number }: choose or enter something, and let it end after it begins.
error-refused-bad-tag = A tag may not contain a comma or a semicolon.
error-refused-no-such = There is no “{ $name }”.
error-refused-none-of = There is no “{ $name }”. There are: { $known }
error-refused-format = A file ending in “{ $name }” cannot be written. Endings: { $known }.
error-refused-no-data = There is nothing to show yet. Import your customers first.
error-refused-setting = A setting is out of its range.
error-refused-too-long = The text is too long.
error-refused-sample = This is a sample, and your own customers never share a file with it. Make a workspace of your own and import them there.
error-refused-not-by-hand = This purchase came from a file. Only what was typed by hand can be taken out one by one.
error-no-window = No window can be opened here: { $detail }. Everything works without one too: comeback --help
error-no-display = no display was found
error-row-date = “{ $text }” is not a day
error-row-date-in-future = { $text } has not come yet
error-row-number = “{ $text }” is not a number
error-row-too-large = { $text } is more than can be kept
error-row-no-date = the date is missing
error-row-no-amount = the amount is missing
error-row-no-customer = neither name nor number, e-mail or phone
error-row-left = cannot tell whether “{ $text }” means left
error-row-too-long = the row is too long
error-row-not-text = the row is not text
error-library-foreign = { $file } is not a library file of this program. Choose one that was saved here with “Export library”.
error-library-damaged = { $file } is a library file, but it ends early or something in it is damaged. Nothing was taken over. Ask for it again, or export it again where it came from.
error-library-newer = { $file } was written by a newer version of this program. Update it here, then import the file.
error-library-too-large = { $file } holds more than a library can be. Nothing was taken over.
error-refused-not-offered = This questionnaire is not offered in { $language }. Add the language first.
error-refused-bad-rule = This rule cannot be read. Mend it, or leave it empty.
error-refused-not-a-number = Line { $line }: “{ $text }” is not a number from 0 up.
error-refused-last-after-end = Line { $line }: the last purchase comes after the end (recency above T).
error-refused-reason-retired = “{ $name }” is no longer offered. Offer it again first.
error-refused-reason-merged = “{ $name }” has become part of another reason already.
error-refused-reason-sorts = A topic and a reason for leaving cannot become one. Change the kind of one of them first.
error-refused-in-library = It is in your library already, just as it is.
error-refused-library-item = Entry { $number } of the file does not hold together, so nothing was taken over. { $why }
error-refused-holes = In { $language ->
    [en] English
    [nl] Dutch
   *[ru] Russian
 } there are no words yet for { $places }, so it cannot be used in that language. Write them under Translate, or choose another language.
error-refused-nobody-to-print-for = There is nobody to print for. Choose other people, or copies for nobody in particular.
error-refused-too-many-sheets = At most { $most } sheets can be printed in one go. Choose fewer people.
error-refused-sheet-typed = The sheet { $code } was typed in already. Nothing was saved.
error-places-more = { " " }and { $count } more
error-place = { $kind ->
    [title] the title
    [introduction] the introduction
    [thanks] the thanks
    [section] the title of section { $number }
    [section_introduction] the introduction of section { $number }
    [question] question { $question }
    [help] the help of question { $question }
    [choice] option { $number } of question { $question }
    [low] the low end of question { $question }
   *[high] the high end of question { $question }
 }
