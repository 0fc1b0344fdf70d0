SELECT id, customer_id, noticed_on, left_on, how_known, kind_override, returned_on, note
FROM departure
