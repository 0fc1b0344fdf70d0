INSERT INTO question (version_id, identity_id, position, role, required, text, help, kind, section, show_if)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
