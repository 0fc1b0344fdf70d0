UPDATE operation
SET bytes = (
    SELECT coalesce(sum(coalesce(octet_length(before), 0) + coalesce(octet_length(after), 0)), 0)
    FROM operation_change WHERE operation_id = ?1
)
WHERE id = ?1
