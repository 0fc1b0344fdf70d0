SELECT departure.id, departure.response_id IS ?1, departure_reason.reason_id
FROM departure
LEFT JOIN departure_reason ON departure_reason.departure_id = departure.id AND departure_reason.response_id = ?1
WHERE departure.response_id = ?1
   OR departure.id IN (SELECT departure_id FROM departure_reason WHERE response_id = ?1)
ORDER BY departure.id, departure_reason.position
