DELETE FROM customer_tag WHERE (customer_id, tag_id) IN (
    SELECT customer_id, tag_id FROM customer_tag
    WHERE (import_id = ?1 OR customer_id IN (SELECT id FROM customer WHERE import_id = ?1)) AND customer_id >= ?3
    ORDER BY customer_id, tag_id LIMIT ?2
) RETURNING customer_id
