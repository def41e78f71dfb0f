-- Question: which charges were priced with a rate code that no service has?
-- Basis: fixed, volumetric and minimum charges, only where services carry rate codes; penalties and fees have codes of their
-- own. The pattern is service and code. Units: cents. Parameters: none.
SELECT
  service || ' ' || rate_code AS pattern,
  amount_cents,
  source_file,
  source_record,
  charge_id AS subject
FROM charges
WHERE kind IN ('fixed', 'volumetric', 'minimum')
  AND rate_code IN (SELECT DISTINCT rate_code FROM charges EXCEPT SELECT rate_code FROM services)
  AND EXISTS (SELECT 1 FROM services WHERE rate_code IS NOT NULL)
ORDER BY source_file, source_record, subject
