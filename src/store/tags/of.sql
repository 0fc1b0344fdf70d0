SELECT DISTINCT tag.id, tag.name
FROM live_customer_tag JOIN tag ON tag.id = live_customer_tag.tag_id
WHERE live_customer_tag.customer_id IN (SELECT value FROM json_each(?1))
