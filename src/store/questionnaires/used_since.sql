SELECT version.id, version_in_use.since, min(response.day)
FROM version
LEFT JOIN version_in_use ON version_in_use.version_id = version.id
LEFT JOIN response ON response.version_id = version.id
WHERE version.questionnaire_id = ?1
GROUP BY version.id
