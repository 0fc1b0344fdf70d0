SELECT id FROM import
WHERE undone = 1 AND id NOT IN (
    SELECT json_extract(change.after, '$.id')
    FROM operation JOIN operation_change AS change ON change.operation_id = operation.id
    WHERE operation.undone = 1 AND change.table_name = 'import' AND change.after IS NOT NULL
)
