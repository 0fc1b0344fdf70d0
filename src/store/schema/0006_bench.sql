-- Schema 6: the codebook in two levels, passages that carry a reason, what was put off, quotes, trials of suggestions, second readers.

-- Reasons belong together in groups; what a group was called when is in reason_history.
CREATE TABLE reason_group (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
-- Colour as #RRGGBB or empty; examples as JSON; rule as typed (`words::rules`).
ALTER TABLE reason ADD COLUMN group_id INTEGER REFERENCES reason_group (id);
ALTER TABLE reason ADD COLUMN colour TEXT NOT NULL DEFAULT '';
ALTER TABLE reason ADD COLUMN description TEXT NOT NULL DEFAULT '';
ALTER TABLE reason ADD COLUMN examples TEXT NOT NULL DEFAULT '[]';
ALTER TABLE reason ADD COLUMN rule TEXT NOT NULL DEFAULT '';
ALTER TABLE reason ADD COLUMN merged_into INTEGER REFERENCES reason (id);
CREATE INDEX reason_of_group ON reason (group_id) WHERE group_id IS NOT NULL;

-- What was done to a reason then, with which other one, and how many answers it changed. The name of its group from then on.
ALTER TABLE reason_history ADD COLUMN group_name TEXT NOT NULL DEFAULT '';
ALTER TABLE reason_history ADD COLUMN event TEXT NOT NULL DEFAULT '';
ALTER TABLE reason_history ADD COLUMN other_id INTEGER REFERENCES reason (id);
ALTER TABLE reason_history ADD COLUMN answers INTEGER NOT NULL DEFAULT 0;

-- Put off: in which order; null if it is not. Who or what decided about its reasons; empty for a person alone.
ALTER TABLE answer ADD COLUMN later INTEGER;
ALTER TABLE answer ADD COLUMN decided_by TEXT NOT NULL DEFAULT '';

-- The characters from first to before past of the answer's words say this reason, which is one of the answer's.
CREATE TABLE passage (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    answer_id INTEGER NOT NULL REFERENCES answer (id),
    reason_id INTEGER NOT NULL REFERENCES reason (id),
    first INTEGER NOT NULL,
    past INTEGER NOT NULL
) STRICT;
CREATE INDEX passage_of ON passage (answer_id, first);
CREATE INDEX passage_by_reason ON passage (reason_id);

-- What would have been suggested for an answer somebody decided about without seeing it (null: no reason in it), how surely (in
-- thousandths), and whether they said so too.
CREATE TABLE suggestion_trial (
    answer_id INTEGER PRIMARY KEY REFERENCES answer (id),
    suggested INTEGER REFERENCES reason (id),
    confidence INTEGER NOT NULL,
    abstained INTEGER NOT NULL CHECK (abstained IN (0, 1)),
    matched INTEGER NOT NULL CHECK (matched IN (0, 1)),
    day INTEGER NOT NULL
) STRICT;

-- An answer worth quoting. Masks as JSON: characters hidden by hand, and such as were found to be a name but may be read.
CREATE TABLE quote (
    answer_id INTEGER PRIMARY KEY REFERENCES answer (id),
    starred INTEGER NOT NULL CHECK (starred IN (0, 1)),
    consent TEXT NOT NULL,
    masks TEXT NOT NULL
) STRICT;

-- A second reader goes through answers without seeing the reasons they have.
CREATE TABLE second_reading (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    reader TEXT NOT NULL,
    question_id INTEGER REFERENCES identity (id),
    started INTEGER NOT NULL,
    closed INTEGER NOT NULL CHECK (closed IN (0, 1))
) STRICT;
CREATE TABLE second_answer (
    reading_id INTEGER NOT NULL REFERENCES second_reading (id),
    answer_id INTEGER NOT NULL REFERENCES answer (id),
    position INTEGER NOT NULL,
    done INTEGER NOT NULL CHECK (done IN (0, 1)),
    settled INTEGER NOT NULL CHECK (settled IN (0, 1)),
    PRIMARY KEY (reading_id, answer_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX second_answer_of ON second_answer (answer_id);
-- Reader 1: the reasons as they stood when the second read the answer; reader 2: those of the second.
CREATE TABLE second_coding (
    reading_id INTEGER NOT NULL REFERENCES second_reading (id),
    answer_id INTEGER NOT NULL REFERENCES answer (id),
    reader INTEGER NOT NULL CHECK (reader IN (1, 2)),
    reason_id INTEGER NOT NULL REFERENCES reason (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (reading_id, answer_id, reader, reason_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX second_coding_of ON second_coding (answer_id);
CREATE INDEX second_coding_by_reason ON second_coding (reason_id);

-- What was said besides the choices offered is in words too; what it is found by is made by the program (rebuild.rs).
UPDATE answer SET in_words = 1 WHERE in_words = 0 AND substr(state, 1, 21) = '{"answered":{"other":';

-- Up to three letters of a search are looked up, not gathered from all words that begin so: among a million answers the first hits are
-- there at once. Costs twice as much again as the words themselves.
DROP TABLE answer_text;
CREATE VIRTUAL TABLE answer_text USING fts5 (
    search_text, content = 'answer', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'
);
INSERT INTO answer_text (answer_text, rank) VALUES ('secure-delete', 1);
INSERT INTO answer_text (answer_text) VALUES ('rebuild');
