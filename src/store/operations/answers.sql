SELECT json_extract(coalesce(after, before), iif(table_name = 'answer', '$.id', '$.answer_id'))
FROM operation_change
WHERE operation_id = ?1 AND table_name IN ('answer', 'coding', 'passage', 'suggestion_trial')
UNION
SELECT answer.id
FROM operation_change JOIN answer ON answer.response_id = json_extract(coalesce(after, before), '$.id')
WHERE operation_id = ?1 AND table_name = 'response'
ORDER BY 1
LIMIT ?2
