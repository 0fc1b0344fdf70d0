UPDATE departure
SET customer_id = ?2, noticed_on = ?3, left_on = ?4, how_known = ?5, kind_override = ?6, returned_on = ?7, note = ?8
WHERE id = ?1
  AND (customer_id, noticed_on, left_on, how_known, kind_override, returned_on, note) IS NOT (?2, ?3, ?4, ?5, ?6, ?7, ?8)
