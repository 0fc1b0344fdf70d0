-- Schema 9: what the owner changed in the business, and since when; a few words for the chart, and more for the owner.
CREATE TABLE mark (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    day INTEGER NOT NULL,
    text TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX mark_by_day ON mark (day);
