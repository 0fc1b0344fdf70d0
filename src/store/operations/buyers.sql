SELECT DISTINCT json_extract(coalesce(after, before), '$.customer_id') AS customer_id
FROM operation_change
WHERE operation_id = ?1 AND table_name = 'purchase'
ORDER BY customer_id
