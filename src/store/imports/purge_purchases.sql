DELETE FROM purchase WHERE (customer_id, day, receipt) IN (
    SELECT customer_id, day, receipt FROM purchase WHERE import_id = ?1 AND customer_id >= ?3
    ORDER BY customer_id, day, receipt LIMIT ?2
) RETURNING customer_id
