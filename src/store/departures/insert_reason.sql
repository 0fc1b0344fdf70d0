INSERT INTO departure_reason (departure_id, reason_id, position, source, response_id)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT DO NOTHING
