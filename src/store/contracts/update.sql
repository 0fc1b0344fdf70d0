UPDATE contract
SET customer_id = ?2, name = ?3, starts_on = ?4, said_on = ?5, ends_on = ?6, ending = ?7, monthly = ?8, noted_on = ?9
WHERE id = ?1
