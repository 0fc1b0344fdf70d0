SELECT answer.id, response.customer_id, questionnaire.audience, answer.identity_id,
       EXISTS (
           SELECT 1 FROM question
           WHERE question.version_id = response.version_id AND question.identity_id = answer.identity_id AND question.role = 'shared'
       ),
       response.channel, response.day, answer.coded
FROM answer
JOIN response ON response.id = answer.response_id
JOIN version ON version.id = response.version_id
JOIN questionnaire ON questionnaire.id = version.questionnaire_id
WHERE answer.in_words = 1
ORDER BY answer.id
