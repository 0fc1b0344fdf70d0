SELECT customer_id, day, minute, channel, outcome, number, again_day, again_minute, note
FROM contact_attempt
