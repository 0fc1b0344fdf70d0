# What the coach says about a question.
coach-open = Open
coach-closed = Closed
coach-blank = Blank
coach-leading = Puts the answer in the customer’s mouth
coach-double = Asks two things in one
coach-negation = A “not” makes the answer doubtful
coach-long = Too long for a hurried reader
coach-hard = Hard words
coach-jargon = Words of the trade
coach-try = Try: { $wording }
