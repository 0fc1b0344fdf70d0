SELECT response.id
FROM response JOIN answer ON answer.response_id = response.id
WHERE response.version_id IN (SELECT id FROM version WHERE questionnaire_id = ?1)
  AND answer.identity_id = ?2
  AND (answer.state = ?3 OR EXISTS (SELECT 1 FROM json_each(answer.state, '$.answered.choices') WHERE value = ?4))
ORDER BY response.day DESC, response.id DESC
