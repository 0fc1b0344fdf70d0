INSERT INTO customer_tag (customer_id, tag_id, import_id) VALUES (?1, ?2, ?3)
ON CONFLICT (customer_id, tag_id) DO UPDATE SET import_id = excluded.import_id
WHERE import_id IN (SELECT id FROM import WHERE undone = 1) OR (import_id IS NOT NULL AND excluded.import_id IS NULL)
