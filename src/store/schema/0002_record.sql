-- Schema 2: attempts to reach a customer, guesses apart from departures, what a response gave to a departure, versions in use.

-- One attempt to reach a customer. Day and minute of the day are civil; `number` is the one that was called; again_day and
-- again_minute: when they want to be called back, the minute only if they said one.
CREATE TABLE contact_attempt (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    day INTEGER NOT NULL,
    minute INTEGER NOT NULL,
    channel TEXT NOT NULL,
    outcome TEXT NOT NULL,
    number TEXT NOT NULL,
    again_day INTEGER,
    again_minute INTEGER,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX contact_attempt_of ON contact_attempt (customer_id, id);

-- Why the owner guesses that a quiet customer stays away. No departure: who guesses has not been told. The newest counts.
CREATE TABLE guess (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    reason_id INTEGER NOT NULL REFERENCES reason (id),
    day INTEGER NOT NULL
) STRICT;
CREATE INDEX guess_of ON guess (customer_id, id);
CREATE INDEX guess_by_reason ON guess (reason_id);

-- Versions somebody holds in hand: begun as a draft, printed, exported. They stay as they are, whatever becomes of the draft.
-- Not logged and no step, so that nobody's undo lets go of the wording on a printed sheet; no reference, for the same reason.
CREATE TABLE version_in_use (
    version_id INTEGER PRIMARY KEY,
    since TEXT NOT NULL
) STRICT;
INSERT INTO version_in_use (version_id, since)
SELECT version, min(kept_at) FROM draft WHERE kind = 'response' AND version IS NOT NULL GROUP BY version;

-- The response that made a departure, and the one that gave a reason to it, so that they are corrected together.
ALTER TABLE departure ADD COLUMN response_id INTEGER REFERENCES response (id);
ALTER TABLE departure_reason ADD COLUMN response_id INTEGER REFERENCES response (id);
CREATE INDEX departure_by_response ON departure (response_id) WHERE response_id IS NOT NULL;
CREATE INDEX departure_reason_by_response ON departure_reason (response_id) WHERE response_id IS NOT NULL;
UPDATE departure_reason SET response_id = (
    SELECT response.id
    FROM departure
    JOIN response ON response.customer_id = departure.customer_id
    JOIN answer ON answer.response_id = response.id
    JOIN coding ON coding.answer_id = answer.id
    WHERE departure.id = departure_reason.departure_id
      AND response.departure_source = departure_reason.source
      AND response.day >= departure.left_on
      AND coding.reason_id = departure_reason.reason_id
    ORDER BY response.id LIMIT 1
)
WHERE source <> 'owners_guess';

-- A guess used to stand as a departure, which made the quiet leave. Where nothing else was said of it since, it is a guess again.
CREATE TEMP TABLE guessed AS
SELECT departure.id
FROM operation
JOIN operation_change AS made ON made.operation_id = operation.id AND made.table_name = 'departure' AND made.before IS NULL
JOIN departure ON departure.id = json_extract(made.after, '$.id')
WHERE operation.code = 'keep_guess' AND operation.undone = 0
  AND (departure.left_on, departure.noticed_on, departure.how_known, departure.note)
      IS (json_extract(made.after, '$.left_on'), json_extract(made.after, '$.noticed_on'), 'owners_decision', '')
  AND departure.kind_override IS NULL AND departure.returned_on IS NULL
  AND EXISTS (SELECT 1 FROM departure_reason WHERE departure_id = departure.id AND position = 0)
  AND NOT EXISTS (SELECT 1 FROM departure_reason WHERE departure_id = departure.id AND source <> 'owners_guess');
INSERT INTO guess (customer_id, reason_id, day)
SELECT departure.customer_id, departure_reason.reason_id, departure.noticed_on
FROM departure JOIN departure_reason ON departure_reason.departure_id = departure.id AND departure_reason.position = 0
WHERE departure.id IN (SELECT id FROM temp.guessed)
ORDER BY departure.noticed_on, departure.id;
DELETE FROM departure_reason WHERE departure_id IN (SELECT id FROM temp.guessed);
DELETE FROM departure WHERE id IN (SELECT id FROM temp.guessed);
DROP TABLE temp.guessed;
