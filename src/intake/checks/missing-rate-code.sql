-- Question: which services have no rate code, though others of the same service have one?
-- Basis: the pattern is the service. Units: none. Parameters: none.
WITH coded AS (
  SELECT DISTINCT service FROM services WHERE rate_code IS NOT NULL
)
SELECT
  service AS pattern,
  NULL::BIGINT AS amount_cents,
  source_file,
  source_record,
  account_id AS subject
FROM services SEMI JOIN coded USING (service)
WHERE rate_code IS NULL
ORDER BY source_file, source_record, subject
