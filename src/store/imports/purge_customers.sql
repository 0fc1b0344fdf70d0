DELETE FROM customer WHERE id IN (
    SELECT id FROM customer WHERE import_id = ?1 AND id >= ?3 ORDER BY id LIMIT ?2
) RETURNING id
