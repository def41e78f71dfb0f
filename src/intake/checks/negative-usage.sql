-- Question: which charges bill a use below zero?
-- Basis: the pattern tells a credit for use (an amount below zero) from use below zero that was charged. Units: cents.
-- Parameters: none.
SELECT
  CASE WHEN amount_cents < 0 THEN 'a credit' ELSE 'no credit' END AS pattern,
  amount_cents,
  source_file,
  source_record,
  charge_id AS subject
FROM charges
WHERE usage < 0
ORDER BY source_file, source_record, subject
