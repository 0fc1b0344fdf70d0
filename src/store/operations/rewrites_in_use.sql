-- Whether a step changed what a version in use says. Making a version may be taken back as long as no sheet of it is printed: words typed
-- for it outlive it, a code on paper would mean nothing.
WITH made AS (
    SELECT json_extract(after, '$.id') AS id FROM operation_change WHERE operation_id = ?1 AND table_name = 'version' AND before IS NULL
), used AS (
    SELECT version_id AS id FROM version_in_use WHERE version_id NOT IN (SELECT id FROM made)
    UNION
    SELECT version_id FROM sheet WHERE version_id IN (SELECT id FROM made)
)
SELECT 1 FROM operation_change
WHERE operation_id = ?1 AND (
    (table_name = 'question' AND json_extract(coalesce(after, before), '$.version_id') IN (SELECT id FROM used))
    OR (table_name = 'version' AND json_extract(coalesce(after, before), '$.id') IN (SELECT id FROM used)
        AND json_remove(before, '$.frozen') IS NOT json_remove(after, '$.frozen'))
)
LIMIT 1
