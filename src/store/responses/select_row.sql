SELECT response.id, response.version_id, version.number, response.customer_id, response.channel, response.day,
       (SELECT count(*) FROM answer WHERE response_id = response.id AND substr(state, 2, 10) = '"answered"'),
       (SELECT count(*) FROM question WHERE version_id = response.version_id)
FROM response JOIN version ON version.id = response.version_id
WHERE response.id IN (SELECT value FROM json_each(?1))
