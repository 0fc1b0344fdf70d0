-- Schema 4: sections and skip rules of questionnaires, the library of one's own, printed sheets and where they go to.
ALTER TABLE version ADD COLUMN sections TEXT NOT NULL DEFAULT '[]';
-- The code of the question's section; when it is asked, as JSON. Null: none; always.
ALTER TABLE question ADD COLUMN section INTEGER;
ALTER TABLE question ADD COLUMN show_if TEXT;

-- Questionnaires and single questions kept for later ones. Content is a whole questionnaire; of a question, one with only it.
CREATE TABLE library_item (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    audience TEXT NOT NULL,
    languages TEXT NOT NULL,
    content TEXT NOT NULL
) STRICT;

-- A sheet printed for one customer and the code that stands on it. It is out of the house: not logged and no step, and without
-- references, so that nobody's undo makes a code mean nothing. Whether it came back is asked of the responses.
CREATE TABLE sheet (
    code TEXT PRIMARY KEY,
    version_id INTEGER NOT NULL,
    customer_id INTEGER NOT NULL,
    language TEXT NOT NULL,
    printed_on INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sheet_of ON sheet (customer_id);
-- The sheet a response was typed in from.
ALTER TABLE response ADD COLUMN sheet TEXT;
CREATE INDEX response_by_sheet ON response (sheet) WHERE sheet IS NOT NULL;

-- Where letters go to, in lines.
ALTER TABLE customer ADD COLUMN address TEXT NOT NULL DEFAULT '';
