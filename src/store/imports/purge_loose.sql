DELETE FROM loose_sale WHERE (day, receipt) IN (
    SELECT day, receipt FROM loose_sale WHERE import_id = ?1 LIMIT ?2
)
