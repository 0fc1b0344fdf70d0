SELECT answer.id, response.id, response.version_id, answer.identity_id, response.customer_id,
       response.channel, response.language, response.day, answer.state, answer.coded,
       (SELECT json_group_array(reason_id ORDER BY position) FROM coding WHERE answer_id = answer.id)
FROM answer JOIN response ON response.id = answer.response_id
