INSERT INTO customer (number, name, email, phone, segment, note, joined, do_not_contact, search_text, sort_key, import_id, address, language)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
