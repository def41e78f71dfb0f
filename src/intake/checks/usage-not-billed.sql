-- Question: which volumetric charges carry no use, or use of zero that was charged all the same?
-- Basis: kind volumetric, any service; a charge of zero for no use is in order. Units: cents. Parameters: none.
SELECT
  CASE WHEN usage IS NULL THEN service || ', use missing' ELSE service || ', use 0' END AS pattern,
  amount_cents,
  source_file,
  source_record,
  charge_id AS subject
FROM charges
WHERE kind = 'volumetric' AND coalesce(usage, 0) = 0 AND amount_cents > 0
  AND EXISTS (SELECT 1 FROM charges WHERE usage > 0)
ORDER BY source_file, source_record, subject
