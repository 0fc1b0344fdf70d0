SELECT id, reader, question_id, started, closed,
    (SELECT count(*) FROM second_answer WHERE reading_id = second_reading.id),
    (SELECT count(*) FROM second_answer WHERE reading_id = second_reading.id AND done = 1),
    (SELECT count(*) FROM second_answer WHERE reading_id = second_reading.id AND settled = 1)
FROM second_reading
