SELECT id, questionnaire_id, number, frozen, title, introduction, thanks
FROM version
