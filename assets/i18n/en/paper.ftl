paper-code = Your code
paper-code-picture = Code { $code }
paper-linked = The code links your answers to your name, so that we can come back to you about them.
paper-back = Please return this to: { $address }
paper-day = day
paper-month = month
paper-year = year
paper-several = You may tick more than one.
paper-date = { $day } { $month ->
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
 } { $year }
