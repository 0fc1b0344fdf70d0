INSERT INTO quote (answer_id, starred, consent, masks) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (answer_id) DO UPDATE SET starred = ?2, consent = ?3, masks = ?4
WHERE (starred, consent, masks) IS NOT (?2, ?3, ?4)
