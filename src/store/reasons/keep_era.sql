INSERT INTO reason_history (reason_id, since, name, kind, retired, group_name, event, other_id, answers)
SELECT reason.id, ?2, reason.name, reason.kind, reason.retired, coalesce(reason_group.name, ''), ?3, ?4, ?5
FROM reason LEFT JOIN reason_group ON reason_group.id = reason.group_id
WHERE reason.id = ?1
