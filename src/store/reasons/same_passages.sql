-- Of two passages of the same words, of which one says what the other will, one is left.
DELETE FROM passage
WHERE reason_id = ?1
  AND EXISTS (
      SELECT 1 FROM passage AS other
      WHERE other.answer_id = passage.answer_id AND other.first = passage.first AND other.past = passage.past AND other.reason_id = ?2
  )
