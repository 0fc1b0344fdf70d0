SELECT id FROM live_customer
WHERE id IN (SELECT rowid FROM customer_text WHERE customer_text MATCH ?1)
ORDER BY sort_key, id
