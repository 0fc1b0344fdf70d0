-- Contracts of members and subscribers: since when, what they pay a month, and until when. A contract whose end is known may run
-- still: ends_on is the last day of it, said_on the day it was cancelled. noted_on is the day it was last written by hand; none while
-- it stands as an import brought it.
CREATE TABLE contract (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    name TEXT NOT NULL,
    starts_on INTEGER NOT NULL,
    said_on INTEGER,
    ends_on INTEGER,
    ending TEXT,
    monthly INTEGER NOT NULL,
    noted_on INTEGER
) STRICT;
CREATE INDEX contract_of ON contract (customer_id, starts_on);

-- What a contract costs a month from a later day on.
CREATE TABLE contract_amount (
    contract_id INTEGER NOT NULL REFERENCES contract (id),
    since INTEGER NOT NULL,
    monthly INTEGER NOT NULL,
    PRIMARY KEY (contract_id, since)
) STRICT, WITHOUT ROWID;
