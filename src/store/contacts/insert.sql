INSERT INTO contact_attempt (customer_id, day, minute, channel, outcome, number, again_day, again_minute, note)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
