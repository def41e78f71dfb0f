-- Question: which charges are due before the day they were billed?
-- Units: cents. Parameters: none.
SELECT
  NULL::VARCHAR AS pattern,
  amount_cents,
  source_file,
  source_record,
  charge_id AS subject
FROM charges
WHERE due_date < bill_date
ORDER BY source_file, source_record
