-- Whether a step changed what a version in use says, other than by making that version.
WITH used AS (
    SELECT version_id AS id FROM version_in_use
    EXCEPT
    SELECT json_extract(after, '$.id') FROM operation_change WHERE operation_id = ?1 AND table_name = 'version' AND before IS NULL
)
SELECT 1 FROM operation_change
WHERE operation_id = ?1 AND (
    (table_name = 'question' AND json_extract(coalesce(after, before), '$.version_id') IN (SELECT id FROM used))
    OR (table_name = 'version' AND json_extract(coalesce(after, before), '$.id') IN (SELECT id FROM used)
        AND json_remove(before, '$.frozen') IS NOT json_remove(after, '$.frozen'))
)
LIMIT 1
