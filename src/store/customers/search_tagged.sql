SELECT id FROM live_customer
WHERE id IN (SELECT rowid FROM customer_text WHERE customer_text MATCH ?1)
   OR id IN (SELECT value FROM json_each(?2))
ORDER BY sort_key, id
