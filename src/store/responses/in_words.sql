SELECT answer.id, response.language, answer.state ->> '$.answered.text'
FROM answer JOIN response ON response.id = answer.response_id
WHERE answer.in_words = 1
ORDER BY answer.id
