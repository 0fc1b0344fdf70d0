INSERT INTO departure (customer_id, noticed_on, left_on, how_known, kind_override, returned_on, note, response_id)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
