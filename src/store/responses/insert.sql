INSERT INTO response (version_id, customer_id, channel, language, day, typed_by, departure_source)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
