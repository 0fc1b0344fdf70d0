INSERT INTO answer (response_id, identity_id, state, in_words, coded, search_text)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
