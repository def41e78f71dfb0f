-- Question: which payments name a bill that no charge belongs to?
-- Basis: only where charges carry bill numbers at all. Units: cents. Parameters: none.
SELECT
  NULL::VARCHAR AS pattern,
  amount_cents,
  source_file,
  source_record,
  payment_id AS subject
FROM payments ANTI JOIN charges USING (bill_id)
WHERE bill_id IS NOT NULL AND EXISTS (SELECT 1 FROM charges WHERE bill_id IS NOT NULL)
ORDER BY source_file, source_record, subject
