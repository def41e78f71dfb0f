-- Question: which charges were priced with a rate code that no service has?
-- Basis: only where services carry rate codes. The pattern is service and code. Units: cents. Parameters: none.
SELECT
  service || ' ' || rate_code AS pattern,
  amount_cents,
  source_file,
  source_record,
  charge_id AS subject
FROM charges
WHERE rate_code IS NOT NULL
  AND rate_code NOT IN (SELECT rate_code FROM services WHERE rate_code IS NOT NULL)
  AND EXISTS (SELECT 1 FROM services WHERE rate_code IS NOT NULL)
ORDER BY source_file, source_record, subject
