SELECT id, version_id, customer_id, channel, language, day, typed_by, departure_source
FROM response
