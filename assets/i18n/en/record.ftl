record-name = Record answers
record-line = Type in what customers say, while they talk or from paper. Nothing you type is lost.
record-questionnaire = Questionnaire
record-customer = Customer
record-customer-hint = Name, number or phone
record-anonymous = Anonymous sheet
record-another = Another
record-not-found = Nobody of that name
record-channel = How
record-channel-name = { $channel ->
    [phone] Phone
    [counter] At the counter
    [letter] Letter
    [email] E-mail
   *[link] Link
 }
record-language = Language
record-begin = Begin
record-drafts = Begun and not finished
record-draft-go-on = Go on
record-draft-go-on-named = Go on: { $who }
record-draft-drop = Throw away
record-draft-drop-named = Throw away: { $who }
record-pile = Next to call
record-pile-none = Nobody waits to be called.
record-none-lead = Nothing to ask yet
record-none-words = First make a questionnaire, or take one from the library. Then you record here what customers answer.
record-none-button = To the questionnaires
record-say = Say
record-quoted = “{ $words }”
record-month-in = { $month ->
    [m1] January
    [m2] February
    [m3] March
    [m4] April
    [m5] May
    [m6] June
    [m7] July
    [m8] August
    [m9] September
    [m10] October
    [m11] November
   *[m12] December
 }
record-month-year = { $month } { $year }
record-question-of = Question { $at } of { $of }
record-end = That was the last question
record-skip = Skip this question
record-back = Back
record-next = Next question
record-to-end = To the end
record-save = Save
record-reasons-heard = Reasons heard, if any. The first is the main one.
record-main = main
record-reason-other = Other…
record-draft-kept = Draft kept { $time }
record-said = Said so far
record-said-nothing = Nothing yet
record-fact-last = Last came
record-fact-silent = Silent for
record-fact-rhythm = Usual rhythm
record-fact-value = Value a year
record-fact-asked = Asked before
record-fact-note = Note
record-never = never
record-days = { $count ->
    [one] { $days } day
   *[other] { $days } days
 }
record-every = { $count ->
    [one] every day
   *[other] every { $days } days
 }
record-still-comes = { $name } still comes: withdraw the leaving of { $day }
record-typed-by = Typed in by
record-wrong-number = This is not a number. For example: 12 or 12.5
record-wrong-day = This is not a day. For example: 21.7.2025
record-day-hint = 21.7.2025
record-yes = Yes
record-no = No
record-key-next = next
record-key-save = save
record-key-reason = reason
record-day = Answered on
record-day-to-come = This day is still to come
record-asked-lately = Asked on { $day }. Nobody is asked twice within 90 days, unless they wish.
record-written-lately = Asked on { $day } by letter; the sheet has not come back. Nobody is asked twice within 90 days, unless they wish.
record-speaks-other = Speaks { $own ->
    [en] English
    [nl] Dutch
   *[ru] Russian
 }; this questionnaire cannot be asked in it yet. It will be asked in { $language ->
    [en] English
    [nl] Dutch
   *[ru] Russian
 }.
record-refused-lately = Did not want to be asked on { $day }.
record-not-to-be-asked = Does not want to be asked by: { $channels }.
record-draft-line = Last typed on { $day } at { $time }
record-draft-changed = A saved sheet, changed on { $day } at { $time }
record-draft-of-none = questionnaire no longer there
record-draft-unreadable = Cannot be read by this version
record-draft-thrown = Thrown away
record-draft-back = Bring back
record-draft-back-named = Bring back: { $who }
record-drafts-all = Show all { $count }
record-begun = You began this before and typed last on { $day }.
record-anew = Start anew
record-changed = These are your changes of { $day }, not saved yet.
record-as-saved = Back to what is saved
record-reverted = This is what is saved. Your changes are put aside.
record-changes-back = Bring my changes back
record-pile-line = Gone quiet, or left without a known reason; not asked within 90 days. Call-backs first, then the most valuable.
record-pile-all-tried = Everybody on it was called today or is to be called later.
record-pile-called = called { $time }
record-pile-later = later
record-today = Today
record-tomorrow = Tomorrow
record-outcome = { $outcome ->
    [talked] Talked
    [no_answer] No answer
    [call_back] Call back at…
    [refused] Refused
   *[wrong_number] Wrong number
 }
record-call-back-day = Call back on
record-call-back-time = At, if they said
record-call-back-wrong-day = Type a day to come, such as { $day }
record-call-back-wrong-time = Type a time, such as 15:30
record-call-back-note = Note the call-back
record-tried-note = What they said, if anything
record-refused-line = { $name } will not be asked for 90 days.
record-refused-note = Note it
record-refused-never = Note it, and never call again
record-wrong-number-line = { $number } is not the number of { $name }. They come off the pile until it is corrected.
record-wrong-number-note = Note it
record-wrong-number-correct = Note it and correct the number
record-hello = { $part ->
    [morning] Good morning
    [afternoon] Good afternoon
   *[evening] Good evening
 }, may I speak to { $name }?
record-hello-nameless = { $part ->
    [morning] Good morning
    [afternoon] Good afternoon
   *[evening] Good evening
 }.
record-hello-from = This is { $business }.
record-why-call = We would like to hear how you find us.
record-why-call-lost = We last saw you in { $month } and would like to hear how it was.
record-minutes = { $count ->
    [one] Have you got a minute?
   *[other] Have you got { $minutes } minutes?
 }
record-must = Must be answered
record-missing = { $count ->
    [one] One question that must be answered is not. Save once more to save without it.
   *[other] { $number } questions that must be answered are not. Save once more to save without them.
 }
record-no-words-in = Not worded in { $language }; here in { $other }
record-also-left = This is also why { $name } left: { $reasons }
record-has-left = { $name } told me that they have left: record it
record-has-left-why = { $name } told me that they have left: record it, with { $reasons }
record-draft-whose = Customer no longer there
record-strays = Typed for a question that is gone
record-strays-why = The questionnaire was changed back. These words are not saved with the sheet; copy what you want to keep.
record-copy = Copy
record-remove = Remove this sheet
record-locked = An import is being taken in. You can go on typing as soon as it is done.
record-gone-sheet = This sheet is not here
record-gone-questionnaire = The questionnaire of this sheet is not here
record-gone-other = This sheet cannot be shown
record-gone-why = Perhaps adding it was undone. Redo brings it back.
record-gone-typed = What you typed
record-gone-to-answers = To the answers
record-gone-leave = Leave it as it is
record-key-outcome = outcome
record-translate = Fill it in
record-translate-named = Fill it in: { $language }
record-wrong-other = Say what else it was, or take the choice back.
record-other-words = In other words: { $question }
record-other-hint = What else it was
record-not-to-be-asked-kept = By its rule this question was not to be answered. What stands here is kept.
record-returned = Returned sheets
record-returned-code = Code on the sheet
record-returned-open = Type it in
record-returned-show = Show what was typed in
record-code-empty = Type the code on the sheet, or scan it.
record-code-length = A code has eight signs, such as K7M2-9QXD.
record-code-sign = “{ $sign }” stands in no code. Please look again.
record-code-check = There is a slip in this code: one sign is wrong, or two changed places. Please look again.
record-code-unknown = No sheet with this code was printed from this file.
record-code-typed = This sheet was typed in already.
record-pile-no-phone = Nobody who waits to be called has a phone number on record, so nobody can be called. These wait:
record-pile-more = and { $count } more
record-pile-all-told = Everybody who went quiet or left has told us why, or was asked within 90 days.
