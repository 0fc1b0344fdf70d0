UPDATE customer
SET number = ?2, name = ?3, email = ?4, phone = ?5, segment = ?6, note = ?7, joined = ?8, do_not_contact = ?9,
    search_text = ?10, sort_key = ?11, address = ?12, language = ?13
WHERE id = ?1
  AND (number, name, email, phone, segment, note, joined, do_not_contact, search_text, sort_key, address, language)
      IS NOT (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
