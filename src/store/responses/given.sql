SELECT answer.identity_id, answer.state, count(*)
FROM answer
JOIN response ON response.id = answer.response_id
JOIN version ON version.id = response.version_id
WHERE version.questionnaire_id = ?1 AND substr(answer.state, 1, 20) <> '{"answered":{"text":'
GROUP BY answer.identity_id, answer.state
