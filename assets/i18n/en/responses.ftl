responses-name = Who answered
responses-who = Who
responses-day = Day
responses-channel = How
responses-version = Version
responses-answered = Answered
responses-key-walk = sheet
responses-key-open = open it
responses-empty = Nobody has answered yet
responses-empty-words = Every sheet you record will be listed here, newest first, with counts of what was chosen.
responses-count = { $count ->
    [one] { $number } sheet
   *[other] { $number } sheets, the newest first
 }
