-- Whom a questionnaire is for belongs to the version: switching it later does not change what earlier answers mean.
ALTER TABLE version ADD COLUMN audience TEXT NOT NULL DEFAULT 'any';
UPDATE version SET audience = (SELECT audience FROM questionnaire WHERE questionnaire.id = version.questionnaire_id);
ALTER TABLE questionnaire DROP COLUMN audience;

-- Whether a question has been answered is asked for each question of the editor.
CREATE INDEX answer_by_question ON answer (identity_id);

-- The texts customers and answers are found by follow: what stands in them is made by the program (rebuild.rs).
