-- What went along with a step when it was taken back before: what goes along now is found anew.
DELETE FROM operation_change
WHERE operation_id = ?1 AND before IS NULL AND table_name IN ('purchase', 'customer_tag') AND json_extract(after, '$.import_id') IS NOT NULL
