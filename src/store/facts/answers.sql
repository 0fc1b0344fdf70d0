SELECT answer.id, response.customer_id, version.audience, answer.identity_id,
       EXISTS (
           SELECT 1 FROM question
           WHERE question.version_id = response.version_id AND question.identity_id = answer.identity_id AND question.role = 'shared'
       ),
       response.channel, response.day, answer.coded, coding.reason_id, response.language, response.version_id, answer.later, answer.decided_by
FROM answer
JOIN response ON response.id = answer.response_id
JOIN version ON version.id = response.version_id
LEFT JOIN coding ON coding.answer_id = answer.id
WHERE answer.in_words = 1
