SELECT id, questionnaire_id, number, frozen OR id IN (SELECT version_id FROM version_in_use), title, introduction, thanks, audience, sections
FROM version
