paper-code = Your code
paper-code-picture = Code { $code }
paper-linked = The code links your answers to your name.
paper-back = Please return this to: { $address }
paper-day = day
paper-month = month
paper-year = year
paper-several = You may tick more than one.
