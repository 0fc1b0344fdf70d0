INSERT INTO reason (code, name, kind, position, retired, to_review)
VALUES (?1, ?2, ?3, (SELECT coalesce(max(position), -1) + 1 FROM reason), 0, ?4)
