questionnaires-name = Questionnaires
questionnaires-line = What you ask, and whom. Answers keep the wording they answered.
questionnaires-new = New questionnaire
questionnaires-empty = Your questionnaires will be here
questionnaires-empty-words = Six are ready, for customers who come, who are new, who left, who complained, and for anyone. Every word can be changed.
questionnaires-audience = { $code ->
    [current] Customers who still come
    [lost] Customers who left
    [complainant] Customers who complained
   *[other] Anyone
 }
questionnaires-version = Version { $number }
questionnaires-version-draft = Version { $number }, draft
questionnaires-questions = { $count ->
    [one] { $number } question
   *[other] { $number } questions
 }
questionnaires-answered = { $count ->
    [0] Nobody has answered yet
    [one] Answered by { $number }
   *[other] Answered by { $number }
 }
questionnaires-last = the last on { $day }
questionnaires-drafts = { $count ->
    [one] { $number } being typed in
   *[other] { $number } being typed in
 }
questionnaires-edit = Edit
questionnaires-edit-named = Edit: { $title }
questionnaires-record = Record answers
questionnaires-record-named = Record answers: { $title }
questionnaires-retire = Retire
questionnaires-retire-named = Retire: { $title }
questionnaires-bring-back = Bring back
questionnaires-bring-back-named = Bring back: { $title }
questionnaires-retired = Retired: { $number }
questionnaires-pick-hint = What would you like to know?
questionnaires-for = { $key ->
    [lost] What has changed, where they go now, what would bring them back. It does not presume that anyone has left.
    [current] What made them choose you, what brings them back, which needs you meet only partly, who else they use.
    [complaint] How you dealt with what went wrong, and what would make it easier to tell you.
    [newcomers] What they came for, what stood out, what was harder than it should be: before the trial or the first month ends. For those you have not heard from yet.
    [yearly] What has changed in a year, what got better or worse, whether they would tell you. Asked again each year, so that years can be compared.
    [tell_us] What they did the last time something was not quite right, and what they would do next time.
   *[other] Begins with the one question all questionnaires share. The rest is yours.
 }
questionnaires-blank = Blank
questionnaires-untitled = New questionnaire
questionnaires-use = Start with this
questionnaires-use-note = You can change every word afterwards.
questionnaires-returned = Type in returned sheets
