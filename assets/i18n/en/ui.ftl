ui-close = Close
ui-cancel = Cancel
ui-details = Details
ui-copy = Copy
ui-copied = Copied
ui-undo = Undo
ui-undo-step = Undo: { $step }
ui-undone = Undone: { $step }
ui-redone = Done again: { $step }
ui-understood = Understood
ui-go-on = Go on
ui-open = Open
ui-open-title = Open a workspace file
ui-restore = Restore
ui-restore-title = Restore a backup
ui-restore-words = Choose the backup. The file that stands there now is kept aside.
ui-restore-ask = Restore this backup?
ui-restore-ask-of = Restore the backup of { $when }?
ui-restore-ask-words = It becomes { $path }. The file that stands there now is kept beside it under another name. Undo does not reach back over this.
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
ui-sample-club = This is a sample club. Nothing here touches your own data.
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
ui-nothing-to-redo = There is nothing to do again
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
ui-stage-making-sample = Making the sample
ui-stage-taking-back = Taking back
ui-stage-doing-again = Doing again
ui-stage-exporting = Writing the file
ui-stage-fitting = Reckoning chances
ui-seconds-left = { $count ->
    [one] { $seconds } second left
   *[other] { $seconds } seconds left
 }
ui-done = { $code ->
    [tag_customers] Tagged
    [untag_customers] Tag taken off
    [rename_tag] Tag renamed
    [merge_tags] Tags merged
    [remove_tag] Tag removed
    [save_segment] Segment saved
    [rename_segment] Segment renamed
    [edit_segment] Segment changed
    [remove_segment] Segment removed
    [add_contract] Contract added
    [edit_contract] Contract changed
    [cancel_contract] Contract cancelled
    [end_contract] Contract ended
    [remove_contract] Contract taken out
    [add_mark] Change noted
    [edit_mark] Note changed
    [remove_mark] Note taken out
    [save_settings] Settings changed
    [save_goal] Goal changed
    [save_rule] Rule for “gone quiet” set
    [save_as_of] As-of day changed
    [save_closed] Closed days changed
    [save_name] Name and address changed
    [save_margin] Margin changed
    [save_currency] Currency changed
    [add_customer] Customer added
    [edit_customer] Customer changed
    [set_segment] Segment set
    [add_purchase] Purchase added
    [remove_purchase] Purchase taken out
    [mark_left] Marked as left
    [edit_departure] Leaving changed
    [withdraw_departure] Leaving withdrawn
    [note_return] Return noted
    [keep_guess] Guess kept
    [drop_guess] Guess taken back
    [record_attempt] Call noted
    [import] Imported
    [add_questionnaire] Questionnaire added
    [edit_questionnaire] Questionnaire changed
    [retire_questionnaire] Questionnaire retired or brought back
    [add_to_library] Saved to your library
    [remove_from_library] Removed from your library
    [rename_in_library] Renamed in your library
    [import_library] Library imported
    [freeze_version] Version fixed
    [save_response] Answer recorded
    [edit_response] Answer changed
    [remove_response] Answers removed
    [set_reasons] Reasons given
    [add_reason] Reason added
    [rename_reason] Reason renamed
    [set_reason_kind] Kind of reason changed
    [move_reason] Reason moved
    [retire_reason] Reason retired or brought back
    [fill_sample] Sample made
    [review_reason] Reason looked at
    [begin_reading] Second reading begun
    [import_reading] Second reading taken over
    [read_answer] Answer read a second time
    [settle_answer] Difference settled
    [close_reading] Second reading ended or gone on with
    [remove_reading] Second reading removed
    [set_quote] Quote changed
    [import_codebook] Codebook imported
    [import_coded] Coded answers imported
    [accept_suggestions] Suggestions accepted
    [put_off] Put off, or taken up again
    [describe_reason] Description kept
    [add_group] Group added
    [rename_group] Group renamed
    [move_group] Group moved
    [remove_group] Group removed
    [set_reason_group] Group of the reason changed
    [merge_reasons] Reasons merged
    [split_reason] Reason split
    [replace_reason] Reason replaced
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
ui-restored = Backup restored
ui-restored-aside = Backup restored. The file before is kept as “{ $name }”
ui-restore-of = Restore the backup of { $when }
ui-no-backup-of-it = There is no sound backup of it in the usual folder. If you keep one elsewhere, choose “Restore a backup…”.
ui-no-file-manager = No file manager was found. The path of the folder is on the clipboard.
ui-all-files = All files
ui-locked-why = Another window has this file open. You can look at everything here, but not change it.
ui-read-only-why = This file may not be written to, so nothing can be changed here.
ui-try-again = Try again
ui-redo-step = Redo: { $step }
ui-history-line = Click a step to go back to before it, or to do it again up to there.
ui-history-nothing = Nothing has been done yet.
ui-history-back = Back to before: { $step }
ui-history-again = Again up to: { $step }
ui-keys-moving = Moving about
ui-keys-next = Next field or button
ui-keys-before = The one before
ui-keys-press = Press the button
ui-keys-close = Close what is open
ui-keys-rows = In tables and lists: from row to row
ui-read-only-file = Open for reading only
ui-save = Save
ui-file-saved = Saved: { $name }
ui-file-cancelled = Stopped. No file was written.
ui-file-name = { $business } - { $name } { $day }
ui-replace = Replace this file?
ui-replace-words = { $path } is there already. It cannot be brought back once it is replaced.
ui-replace-yes = Replace
ui-undone-steps = { $count ->
    [one] { $number } step taken back
   *[other] { $number } steps taken back
 }
ui-redone-steps = { $count ->
    [one] { $number } step done again
   *[other] { $number } steps done again
 }
ui-moved-so-far = { $done }. No further: { $why }
ui-backed-up = Backup made and checked
ui-history-unknown = A step of another version of the program
ui-history-out-of-reach = { $step }: done with an earlier version, it can no longer be taken back
ui-paused = Editing pauses while this is applied. You can look at everything; what you type in forms is kept.
ui-closing = Making a backup, then closing…
ui-close-anyway-ask = Close without a backup?
ui-close-anyway = Close anyway
ui-unread = Not everything here could be read. { $why }
