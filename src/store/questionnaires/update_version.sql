UPDATE version
SET audience = ?2, title = ?3, introduction = ?4, thanks = ?5, sections = ?6
WHERE id = ?1 AND frozen = 0 AND (audience, title, introduction, thanks, sections) IS NOT (?2, ?3, ?4, ?5, ?6)
