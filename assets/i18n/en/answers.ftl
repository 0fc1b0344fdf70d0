answers-name = Answers
answers-line = Give each answer its reasons, in the customer’s own sense
answers-heard = { $since ->
    [0] The answer read last still brought a new reason
    [one] The last new reason came one answer ago
   *[other] The last new reason came { $number } answers ago
 }
answers-heard-all = { $since ->
    [one] The last answer brought nothing new
   *[other] The last { $number } answers brought nothing new
 }
answers-record = Record answers
answers-read-of = { $read } of { $total } read
answers-minutes = { $count ->
    [one] about { $minutes } minute
   *[other] about { $minutes } minutes
 }
answers-question = Question
answers-question-any = Any question
answers-reason = Reason
answers-reason-any = Any reason
answers-to-do = To do
answers-read = Read
answers-all = All
answers-later = Come back to it
answers-search = Search in the words
answers-kind = { $kind ->
    [avoidable] Avoidable
    [unavoidable] Cannot be avoided
    [topic] Topics
   *[involuntary] Not their wish
 }
answers-state = { $state ->
    [no_purchase] No purchase yet
    [once] Came once
    [current] Coming
    [at_risk] Overdue
    [lapsed] Gone quiet
   *[lost] Left
 }
answers-anonymous = Not named
answers-year = { $money } a year
answers-last = last came { $day }
answers-quoted = “{ $words }”
answers-reasons = Reasons in it. The first is the main one.
answers-main = main
answers-main-reason = Main reason
answers-find = Type letters for any reason
answers-find-new = New reason: { $name }
answers-find-retired = { $name }: offer it again
answers-retired = no longer offered
answers-accept = Accept
answers-none = No reason
answers-put-off = Later
answers-choose-first = Choose a reason first, or 0 if there is none in it.
answers-whole = The whole sheet
answers-codebook = Change the reasons
answers-empty = What customers say will be here
answers-empty-words = Record the first answers, by phone or from paper, or import a list of them. Then give each its reasons by the number keys.
answers-all-read = All answers are read
answers-all-read-words = New ones come here by themselves.
answers-see-why = See why they left
answers-nothing = Nothing fits
answers-nothing-words = Choose another question or reason, or search for other words.
answers-key-answer = answer
answers-key-reason = reason
answers-key-main = main reason
