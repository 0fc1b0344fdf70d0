INSERT INTO version (questionnaire_id, number, frozen, audience, title, introduction, thanks, sections)
VALUES (?1, ?2, 0, ?3, ?4, ?5, ?6, ?7)
