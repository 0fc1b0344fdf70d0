SELECT answer.id, response.origin, answer.state,
       (SELECT json_group_array(reason_id ORDER BY position) FROM coding WHERE answer_id = answer.id)
FROM answer JOIN response ON response.id = answer.response_id
WHERE answer.identity_id = ?1 AND answer.in_words = 1
ORDER BY answer.id
