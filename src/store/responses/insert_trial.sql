INSERT INTO suggestion_trial (answer_id, suggested, confidence, abstained, matched, day)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT DO NOTHING
