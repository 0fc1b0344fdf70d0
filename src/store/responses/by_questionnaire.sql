SELECT version.questionnaire_id, count(*), max(response.day)
FROM response JOIN version ON version.id = response.version_id
GROUP BY version.questionnaire_id
ORDER BY version.questionnaire_id
