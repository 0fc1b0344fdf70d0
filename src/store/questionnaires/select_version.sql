SELECT id, questionnaire_id, number, frozen, title, introduction, thanks, audience
FROM version
