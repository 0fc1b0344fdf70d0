SELECT tag.id, tag.name, count(*)
FROM tag JOIN live_customer_tag ON live_customer_tag.tag_id = tag.id
JOIN live_customer ON live_customer.id = live_customer_tag.customer_id
GROUP BY tag.id
