# The codebook: groups, rules, what a change would do, and its history.
book-tab = Codebook
book-tabs = What to look at
