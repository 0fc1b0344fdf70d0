UPDATE reason SET colour = ?2, description = ?3, examples = ?4, rule = ?5
WHERE id = ?1 AND (colour, description, examples, rule) IS NOT (?2, ?3, ?4, ?5)
