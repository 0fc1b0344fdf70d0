SELECT reason_id, since, name, kind, retired, group_name, event, other_id, answers
FROM reason_history
