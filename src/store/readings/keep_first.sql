INSERT INTO second_coding (reading_id, answer_id, reader, reason_id, position)
SELECT ?1, answer_id, 1, reason_id, position FROM coding WHERE answer_id = ?2
