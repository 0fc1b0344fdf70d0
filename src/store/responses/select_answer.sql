SELECT answer.id, response.id, response.version_id, answer.identity_id, response.customer_id,
       response.channel, response.language, response.day, answer.state, answer.coded,
       (SELECT json_group_array(reason_id ORDER BY position) FROM coding WHERE answer_id = answer.id),
       (SELECT json_group_array(json_object('first', first, 'past', past, 'reason', reason_id) ORDER BY first, past)
        FROM passage WHERE answer_id = answer.id),
       answer.decided_by, answer.later
FROM answer JOIN response ON response.id = answer.response_id
