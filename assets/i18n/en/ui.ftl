ui-close = Close
ui-cancel = Cancel
ui-details = Details
ui-copy = Copy
ui-copied = Copied
ui-undo = Undo
ui-undo-step = Undo: { $step }
ui-taken-back = Moved in history: { $step }
ui-understood = Understood
ui-go-on = Go on
ui-open = Open
ui-open-title = Open a workspace file
ui-restore = Restore
ui-restore-title = Restore a backup
ui-restore-words = Choose the backup. The file that stands there now is kept aside.
ui-restore-ask = Restore this backup?
ui-restore-ask-words = It becomes { $path }. What stands there now is kept aside under another name; the steps of undo begin anew.
ui-quit = Stop and quit
ui-quit-ask = Something is still running
ui-quit-words = If you quit now it is stopped and taken back. Everything saved before is safe.
ui-path = File or folder
ui-choose = Choose…
ui-keep-here = Keep it here
ui-no-picker = Nothing was chosen. If no window appeared, type or paste the path above.
ui-problem-title = This did not work
ui-search = Search or run…
ui-as-of = as of { $day }
ui-no-purchases = no purchases yet
ui-saved = Saved { $time }
ui-backup = Backup { $time }
ui-read-only = Open for reading only: another window has this file
ui-sample = This is a sample shop. Nothing here touches your own data.
ui-sample-own = Use my own customers
ui-palette-hint = Type a few letters
ui-palette-nothing = Nothing found
ui-palette-choose = choose
ui-palette-run = run
ui-palette-commands = Commands
ui-palette-screens = Screens
ui-palette-customers = Customers
ui-palette-questions = Questions
ui-keys-here = On this screen
ui-keys-everywhere = Everywhere
ui-zoom = Size: { $percent }
ui-nothing-to-undo = There is nothing to undo
ui-changed-outside = The file was changed by another program. You see the newest state.
ui-loading = Loading…
ui-sort-by = Sort by { $column }
ui-sorted-up = { $column }, smallest first
ui-sorted-down = { $column }, largest first
ui-select-all = Select all
ui-select-row = Select { $name }
ui-left-out = Left out
ui-also-called = Also called: { $term }
ui-stage-opening = Opening
ui-stage-reading = Reading the file
ui-stage-backing-up = Making a backup
ui-stage-importing = Importing
ui-stage-restoring = Restoring
ui-stage-making-sample = Making the sample shop
ui-stage-exporting = Writing the file
ui-error-not-open = No workspace is open.
ui-error-nothing-changed = Nothing was changed.
ui-error-read-only = This workspace is open for reading only.
ui-error-read-only-then = Close the other window, then open the file again.
ui-error-locked = { $path } is open in another window.
ui-error-locked-then = Close it there, then try again.
ui-error-exists = There is a file already: { $path }
ui-error-exists-then = It was not touched. Choose another name.
ui-error-missing = There is no such file: { $path }
ui-error-missing-then = Check the name, or choose it from the list.
ui-error-foreign = { $path } is not a Comeback workspace.
ui-error-untouched = The file was not touched. A newer version of Comeback may be able to open it.
ui-error-not-ours = The file was not touched.
ui-error-damaged = { $path } is damaged.
ui-error-damaged-then = Nothing was written to it. Restore the last backup; the damaged file is kept aside.
ui-error-newer = { $path } was made by a newer version of Comeback.
ui-error-disk = The disk did not take it: it may be full, read-only or gone.
ui-error-disk-then = Nothing half-done is left behind. Make room or check the disk, then try again.
ui-error-unreadable = This file cannot be read.
ui-error-cancelled = It was cancelled.
ui-error-internal = Something went wrong inside the program.
ui-error-internal-then = Your data are safe: every change is kept at once. Copy the details if you report this.
ui-refused-gone = It is no longer there.
ui-refused-nameless = Type a name, a number, an e-mail address or a phone number.
ui-refused-number-taken = Another customer has the number { $number }.
ui-refused-in-future = { $day } is after today.
ui-refused-days = The days are in the wrong order.
ui-refused-no-name = Type a name.
ui-refused-name-taken = There is already one called { $name }.
ui-refused-no-questions = A questionnaire needs at least one question.
ui-refused-no-wording = Question { $number } has no wording in the first language.
ui-refused-bad-question = Question { $number } needs at least two choices, or a scale that rises.
ui-refused-bad-answer = The answer to question { $number } does not fit.
ui-refused-nothing-answered = Nothing is answered yet.
ui-refused-frozen = This version is in use and can no longer change.
ui-refused-no-language = Choose at least one language.
ui-refused-no-segment = There is no segment called { $name }.
ui-refused-no-such = There is nothing called { $name }.
ui-refused-format = The ending { $ending } is not one that can be written.
ui-refused-no-data = There is nothing to show yet.
ui-refused-bad-setting = This setting is out of its range.
ui-refused-too-long = This text is too long.
ui-seconds-left = { $count ->
    [one] { $seconds } second left
   *[other] { $seconds } seconds left
 }
ui-step = { $code ->
    [save_settings] change settings
    [add_customer] add a customer
    [edit_customer] change a customer
    [set_segment] set a segment
    [add_purchase] add a purchase
    [mark_left] mark as left
    [edit_departure] change a leaving
    [withdraw_departure] withdraw a leaving
    [note_return] note a return
    [keep_guess] keep a guess
    [import] import
    [add_questionnaire] add a questionnaire
    [edit_questionnaire] change a questionnaire
    [retire_questionnaire] retire a questionnaire
    [freeze_version] freeze a version
    [save_response] record an answer
    [edit_response] change an answer
    [set_reasons] give reasons
    [add_reason] add a reason
    [rename_reason] rename a reason
    [set_reason_kind] change a reason’s kind
    [move_reason] move a reason
    [retire_reason] retire a reason
    [review_reason] look at a reason
   *[other] last step
 }
ui-done = { $code ->
    [save_settings] Settings changed
    [add_customer] Customer added
    [edit_customer] Customer changed
    [set_segment] Segment set
    [add_purchase] Purchase added
    [mark_left] Marked as left
    [edit_departure] Leaving changed
    [withdraw_departure] Leaving withdrawn
    [note_return] Return noted
    [keep_guess] Guess kept
    [import] Imported
    [add_questionnaire] Questionnaire added
    [edit_questionnaire] Questionnaire changed
    [retire_questionnaire] Questionnaire retired or brought back
    [freeze_version] Version fixed
    [save_response] Answer recorded
    [edit_response] Answer changed
    [set_reasons] Reasons given
    [add_reason] Reason added
    [rename_reason] Reason renamed
    [set_reason_kind] Kind of reason changed
    [move_reason] Reason moved
    [retire_reason] Reason retired or brought back
    [review_reason] Reason looked at
   *[other] Done
 }
ui-currency = { $code ->
    [EUR] Euro
    [USD] US dollar
    [RUB] Russian rouble
    [GBP] Pound sterling
    [CHF] Swiss franc
    [SEK] Swedish krona
    [NOK] Norwegian krone
    [DKK] Danish krone
    [PLN] Polish zloty
    [KZT] Kazakh tenge
    [BYN] Belarusian rouble
    [CAD] Canadian dollar
   *[other] { $code }
 }
