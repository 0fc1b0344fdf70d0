SELECT answer.id, response.id, response.version_id, answer.identity_id, response.customer_id,
       response.channel, response.language, response.day, answer.state, answer.coded
FROM answer JOIN response ON response.id = answer.response_id
WHERE answer.id = ?1
