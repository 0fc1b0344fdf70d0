UPDATE response
SET customer_id = ?2, channel = ?3, language = ?4, day = ?5, typed_by = ?6, departure_source = ?7
WHERE id = ?1
  AND (customer_id, channel, language, day, typed_by, departure_source) IS NOT (?2, ?3, ?4, ?5, ?6, ?7)
