settings-name = Settings
settings-line = For this workspace. Every change counts at once and can be undone.
settings-business = Business
settings-name-missing = Type a name
settings-margin = Margin, per cent of sales
settings-margin-none = none: money is sales
settings-margin-note = With a margin, money everywhere means profit.
settings-margin-wrong = A whole number from 1 to 100, or nothing
settings-look = Language and look
settings-look-system = As the system
settings-look-light = Light
settings-look-dark = Dark
settings-zoom = Size of everything
settings-look-note = Look and size are kept on this computer, not in the workspace.
settings-rule = Gone quiet
settings-rule-line = After how long would you say a regular has stayed away?
settings-rule-by-rhythm = By their own rhythm
settings-rule-by-days = By a number of days
settings-rule-after = Silent for longer than
settings-rule-times = { $times } × their own rhythm
settings-rule-days = Silent for more than so many days
settings-rule-days-wrong = A whole number from 1 to 3650
settings-as-of = As of
settings-as-of-line = The last day for which purchases are complete. All figures are reckoned as of it; later purchases wait.
settings-as-of-day = Day, if set by hand
settings-as-of-none = { $day }, from your records
settings-as-of-wrong = A day up to today, such as { $day }, or nothing
settings-closed = Closed
settings-closed-line = Months in which you are closed do not count as silence.
settings-closed-days = { $from } to { $to }
settings-backups = File and backups
settings-backups-line = A checked copy is made by itself: on closing after changes, every half hour of work, before each import.
settings-file = File
settings-last-backup = Last backup
settings-backup-none = none yet
settings-backup-size = { $count ->
    [one] One customer · { $size } MB
   *[other] { $customers } customers · { $size } MB
 }
settings-backup-restore = Restore
settings-backup-restore-named = Restore the backup of { $when }
settings-backups-all = Backups
settings-backup-folder = Backups are in
settings-open-file-folder = Show the file
settings-open-backup-folder = Show the backups
settings-age-now = just now
settings-age-minutes = { $count ->
    [one] { $number } minute ago
   *[other] { $number } minutes ago
 }
settings-age-hours = { $count ->
    [one] { $number } hour ago
   *[other] { $number } hours ago
 }
settings-age-days = { $count ->
    [one] { $number } day ago
   *[other] { $number } days ago
 }
settings-closed-from = Closed from
settings-closed-to = Up to and including
settings-closed-add = Add
settings-closed-wrong = A day, such as { $day }
settings-closed-backwards = The last day comes before the first.
settings-goal = Goal
settings-goal-line = How many of 100 customers should come again? Home shows it as a line.
settings-goal-rate = Of 100 customers
settings-goal-members-line = How many of 100 members should be members still? Home shows it as a line.
settings-goal-members-rate = Of 100 members
settings-goal-none = no goal
settings-goal-wrong = A whole number from 1 to 100, or nothing
settings-goal-by = By
settings-goal-no-month = no month
settings-address = Postal address
settings-address-note = Stands at the head of printed questionnaires.
