-- The workspace file, schema 1. Never edited once released: a change of tables is the next file.
-- Money is whole minor units; days count from 1970-01-01; sets, texts by language and kinds of question are JSON.
-- Deliberately absent: ON DELETE actions (they would go round the log), UNIQUE on positions, collations and functions of our own.

CREATE TABLE workspace (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    revision INTEGER NOT NULL,
    made_by TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    json TEXT NOT NULL
) STRICT;

-- An import taken back stays, with its rows, until redoing it has become impossible; the live_* views leave it out.
CREATE TABLE import (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    made_on INTEGER NOT NULL,
    first_day INTEGER,
    last_day INTEGER,
    outcome TEXT NOT NULL,
    undone INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE customer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    number TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    segment TEXT NOT NULL,
    note TEXT NOT NULL,
    joined INTEGER,
    do_not_contact TEXT NOT NULL,
    search_text TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    import_id INTEGER
) STRICT;
CREATE INDEX customer_by_name ON customer (sort_key, id);
CREATE INDEX customer_by_number ON customer (number) WHERE number <> '';

-- Sorted by its key, which is also the index that figures are read from.
CREATE TABLE purchase (
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    day INTEGER NOT NULL,
    receipt TEXT NOT NULL,
    amount INTEGER NOT NULL,
    import_id INTEGER,
    PRIMARY KEY (customer_id, day, receipt)
) STRICT, WITHOUT ROWID;

CREATE TABLE loose_sale (
    day INTEGER NOT NULL,
    receipt TEXT NOT NULL,
    amount INTEGER NOT NULL,
    import_id INTEGER,
    PRIMARY KEY (day, receipt)
) STRICT, WITHOUT ROWID;

CREATE TABLE reason (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    position INTEGER NOT NULL,
    retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
    to_review INTEGER NOT NULL CHECK (to_review IN (0, 1))
) STRICT;

-- What a reason was called, and how it counted, from a day on. Never pruned.
CREATE TABLE reason_history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    reason_id INTEGER NOT NULL REFERENCES reason (id),
    since INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    retired INTEGER NOT NULL
) STRICT;
CREATE INDEX reason_history_of ON reason_history (reason_id, id);

CREATE TABLE departure (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    noticed_on INTEGER NOT NULL,
    left_on INTEGER NOT NULL,
    how_known TEXT NOT NULL,
    kind_override TEXT,
    returned_on INTEGER,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX departure_of ON departure (customer_id, left_on);

-- Position 0 is the main reason; those from 1 on were mentioned.
CREATE TABLE departure_reason (
    departure_id INTEGER NOT NULL REFERENCES departure (id),
    reason_id INTEGER NOT NULL REFERENCES reason (id),
    position INTEGER NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (departure_id, reason_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX departure_reason_by_reason ON departure_reason (reason_id);

CREATE TABLE questionnaire (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    audience TEXT NOT NULL,
    languages TEXT NOT NULL,
    retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT;

CREATE TABLE version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    questionnaire_id INTEGER NOT NULL REFERENCES questionnaire (id),
    number INTEGER NOT NULL,
    frozen INTEGER NOT NULL CHECK (frozen IN (0, 1)),
    title TEXT NOT NULL,
    introduction TEXT NOT NULL,
    thanks TEXT NOT NULL
) STRICT;
CREATE INDEX version_of ON version (questionnaire_id, number);

-- What a question asks, whatever its wording and version.
CREATE TABLE identity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    role TEXT
) STRICT;

CREATE TABLE question (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    version_id INTEGER NOT NULL REFERENCES version (id),
    identity_id INTEGER NOT NULL REFERENCES identity (id),
    position INTEGER NOT NULL,
    role TEXT,
    required INTEGER NOT NULL CHECK (required IN (0, 1)),
    text TEXT NOT NULL,
    help TEXT NOT NULL,
    kind TEXT NOT NULL
) STRICT;
CREATE INDEX question_of ON question (version_id, position);
CREATE INDEX question_by_identity ON question (identity_id);

CREATE TABLE response (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    version_id INTEGER NOT NULL REFERENCES version (id),
    customer_id INTEGER REFERENCES customer (id),
    channel TEXT NOT NULL,
    language TEXT NOT NULL,
    day INTEGER NOT NULL,
    typed_by TEXT NOT NULL,
    departure_source TEXT
) STRICT;
CREATE INDEX response_of_version ON response (version_id);
CREATE INDEX response_of_customer ON response (customer_id) WHERE customer_id IS NOT NULL;

-- state is the JSON of what was answered; words are in search_text too, folded, if the answer is in words.
CREATE TABLE answer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    response_id INTEGER NOT NULL REFERENCES response (id),
    identity_id INTEGER NOT NULL REFERENCES identity (id),
    state TEXT NOT NULL,
    in_words INTEGER NOT NULL CHECK (in_words IN (0, 1)),
    coded INTEGER NOT NULL CHECK (coded IN (0, 1)),
    search_text TEXT NOT NULL
) STRICT;
CREATE INDEX answer_of ON answer (response_id);
CREATE INDEX answer_to_do ON answer (id) WHERE in_words = 1 AND coded = 0;

-- Reasons a person gave an answer; position 0 is the main one.
CREATE TABLE coding (
    answer_id INTEGER NOT NULL REFERENCES answer (id),
    reason_id INTEGER NOT NULL REFERENCES reason (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (answer_id, reason_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX coding_by_reason ON coding (reason_id);

-- Work in progress of any form. Not logged, no step.
CREATE TABLE draft (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    version INTEGER,
    json TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

-- The log: every change as one named operation, its rows before and after.
CREATE TABLE operation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    arguments TEXT NOT NULL,
    at TEXT NOT NULL,
    schema INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    undone INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;
CREATE INDEX operation_undone ON operation (id) WHERE undone = 1;
CREATE INDEX operation_bytes ON operation (bytes);

CREATE TABLE operation_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    operation_id INTEGER NOT NULL REFERENCES operation (id),
    table_name TEXT NOT NULL,
    before TEXT,
    after TEXT
) STRICT;
CREATE INDEX operation_change_of ON operation_change (operation_id, id);

-- Drafts an operation finished: undoing it brings them back.
CREATE TABLE operation_draft (
    operation_id INTEGER NOT NULL REFERENCES operation (id),
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    version INTEGER,
    json TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    PRIMARY KEY (operation_id, kind, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE figure_cache (
    revision INTEGER NOT NULL,
    filter TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (revision, filter)
) STRICT, WITHOUT ROWID;

CREATE VIEW live_customer AS
    SELECT * FROM customer WHERE import_id IS NULL OR import_id NOT IN (SELECT id FROM import WHERE undone = 1);
CREATE VIEW live_purchase AS
    SELECT * FROM purchase WHERE import_id IS NULL OR import_id NOT IN (SELECT id FROM import WHERE undone = 1);
CREATE VIEW live_loose_sale AS
    SELECT * FROM loose_sale WHERE import_id IS NULL OR import_id NOT IN (SELECT id FROM import WHERE undone = 1);

CREATE VIRTUAL TABLE customer_text USING fts5 (
    search_text, content = 'customer', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0'
);
INSERT INTO customer_text (customer_text, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER customer_text_insert AFTER INSERT ON customer BEGIN
    INSERT INTO customer_text (rowid, search_text) VALUES (new.id, new.search_text);
END;
CREATE TRIGGER customer_text_delete AFTER DELETE ON customer BEGIN
    INSERT INTO customer_text (customer_text, rowid, search_text) VALUES ('delete', old.id, old.search_text);
END;
CREATE TRIGGER customer_text_update AFTER UPDATE OF search_text ON customer BEGIN
    INSERT INTO customer_text (customer_text, rowid, search_text) VALUES ('delete', old.id, old.search_text);
    INSERT INTO customer_text (rowid, search_text) VALUES (new.id, new.search_text);
END;

CREATE VIRTUAL TABLE answer_text USING fts5 (
    search_text, content = 'answer', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0'
);
INSERT INTO answer_text (answer_text, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER answer_text_insert AFTER INSERT ON answer BEGIN
    INSERT INTO answer_text (rowid, search_text) VALUES (new.id, new.search_text);
END;
CREATE TRIGGER answer_text_delete AFTER DELETE ON answer BEGIN
    INSERT INTO answer_text (answer_text, rowid, search_text) VALUES ('delete', old.id, old.search_text);
END;
CREATE TRIGGER answer_text_update AFTER UPDATE OF search_text ON answer BEGIN
    INSERT INTO answer_text (answer_text, rowid, search_text) VALUES ('delete', old.id, old.search_text);
    INSERT INTO answer_text (rowid, search_text) VALUES (new.id, new.search_text);
END;
