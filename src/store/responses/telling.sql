SELECT DISTINCT response.id
FROM json_each(?1) AS wanted
JOIN answer ON answer.id = wanted.value
JOIN response ON response.id = answer.response_id
WHERE response.departure_source IS NOT NULL
   OR EXISTS (SELECT 1 FROM departure WHERE departure.response_id = response.id)
   OR EXISTS (SELECT 1 FROM departure_reason WHERE departure_reason.response_id = response.id)
ORDER BY response.id
