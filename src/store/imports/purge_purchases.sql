DELETE FROM purchase WHERE (customer_id, day, receipt) IN (
    SELECT customer_id, day, receipt FROM purchase WHERE import_id = ?1 LIMIT ?2
)
