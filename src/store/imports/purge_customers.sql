DELETE FROM customer WHERE id IN (
    SELECT id FROM customer WHERE import_id = ?1 LIMIT ?2
)
