# Quotes: an answer worth quoting, consent, what is hidden.
quotes-star = Worth quoting
quotes-unstar = No longer a quote
quotes-consent = May it be quoted?
quotes-said-yes = They said yes
quotes-said-no = They said no
quotes-not-asked = They were not asked
quotes-given = They agreed otherwise
quotes-refused = They do not want it
quotes-will-not = Reports will not print it: nobody agreed to it.
quotes-printed = As reports print it
quotes-hidden = Hidden; click to show
quotes-shown = Shown; click to hide
quotes-hide = Hide words
quotes-hide-hint = Words to hide, then Enter
quotes-not-there = These words do not stand in the answer.
quotes-name = Quotes
