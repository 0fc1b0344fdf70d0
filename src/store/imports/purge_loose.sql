DELETE FROM loose_sale WHERE (day, receipt) IN (
    SELECT day, receipt FROM loose_sale WHERE import_id = ?1 AND day >= ?3 ORDER BY day, receipt LIMIT ?2
) RETURNING day
