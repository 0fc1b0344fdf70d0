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
record-draft-line = You began this on { $day }; last typed at { $time }.
record-offered = You began this on { $day } and did not finish.
record-draft-go-on = Go on
record-draft-go-on-named = Go on: { $who }
record-draft-drop = Throw away
record-draft-drop-named = Throw away: { $who }
record-pile = Next to call
record-pile-line = Gone quiet, not asked within 90 days, the most valuable first.
record-pile-none = Nobody waits to be called.
record-none-lead = Nothing to ask yet
record-none-words = First make a questionnaire, or take one from the library. Then you record here what customers answer.
record-none-button = To the questionnaires
record-say = Say
record-quoted = “{ $words }”
record-hello-lost = { $part ->
    [morning] Good morning
    [afternoon] Good afternoon
   *[evening] Good evening
 }, may I speak to { $name }? This is { $business }. We last saw you in { $month } and would like to hear how it was. Have you got five minutes?
record-hello = { $part ->
    [morning] Good morning
    [afternoon] Good afternoon
   *[evening] Good evening
 }, may I speak to { $name }? This is { $business }. We would like to hear how you find us. Have you got five minutes?
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
record-also-left = This is also why { $name } left: { $reasons }
record-still-comes = { $name } still comes: withdraw the leaving of { $day }
record-typed-by = Typed in by
record-wrong-number = This is not a number. For example: 12 or 12.5
record-wrong-day = This is not a day. For example: 21.7.2025
record-day-hint = 21.7.2025
record-yes = Yes
record-no = No
record-not-reached = Not reached: next person
record-key-next = next
record-key-save = save
record-key-reason = reason
