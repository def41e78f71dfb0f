-- Question: which charges have a service period that ends before it begins?
-- Units: cents. Parameters: none.
SELECT
  NULL::VARCHAR AS pattern,
  amount_cents,
  source_file,
  source_record,
  charge_id AS subject
FROM charges
WHERE period_end < period_start
ORDER BY source_file, source_record, subject
