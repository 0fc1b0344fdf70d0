-- Schema 10: tags stuck on customers, and saved segments.
CREATE TABLE tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE customer_tag (
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    tag_id INTEGER NOT NULL REFERENCES tag (id),
    import_id INTEGER,
    PRIMARY KEY (customer_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_tag_by_tag ON customer_tag (tag_id);

CREATE VIEW live_customer_tag AS
    SELECT * FROM customer_tag WHERE import_id IS NULL OR import_id NOT IN (SELECT id FROM import WHERE undone = 1);

-- Conditions as JSON, all of which must be met. A segment that was changed is another one from then on: the old row names it, so that
-- a number never comes to mean something else.
CREATE TABLE segment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    conditions TEXT NOT NULL,
    removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
    replaced_by INTEGER REFERENCES segment (id)
) STRICT;
