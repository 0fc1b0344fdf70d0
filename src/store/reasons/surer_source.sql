-- Of two entries that become one: the customer's words before what was told to staff before a guess, and the response that gave it.
UPDATE departure_reason
SET source = other.source, response_id = other.response_id
FROM departure_reason AS other
WHERE departure_reason.departure_id = ?1 ->> 0 AND departure_reason.reason_id = ?3
  AND other.departure_id = departure_reason.departure_id AND other.reason_id = ?2
  AND CASE other.source WHEN 'customers_words' THEN 0 WHEN 'told_staff' THEN 1 ELSE 2 END
    < CASE departure_reason.source WHEN 'customers_words' THEN 0 WHEN 'told_staff' THEN 1 ELSE 2 END
