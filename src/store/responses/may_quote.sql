SELECT said.state, (SELECT reason_id FROM coding WHERE answer_id = said.id ORDER BY position LIMIT 1)
FROM response
JOIN answer AS said ON said.id = (
    SELECT min(id) FROM answer
    WHERE response_id = response.id AND in_words = 1 AND EXISTS (SELECT 1 FROM coding WHERE answer_id = answer.id)
)
WHERE EXISTS (
    SELECT 1 FROM answer
    JOIN question ON question.version_id = response.version_id AND question.identity_id = answer.identity_id
    WHERE answer.response_id = response.id AND question.role = ?1 AND answer.state = ?2
)
ORDER BY response.day DESC, response.id DESC
LIMIT ?3
