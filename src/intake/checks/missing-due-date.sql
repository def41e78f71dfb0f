-- Question: which charges have no due date, so that aging must take the bill date and the terms?
-- Units: cents. Parameters: none.
SELECT
  NULL::VARCHAR AS pattern,
  amount_cents,
  source_file,
  source_record,
  charge_id AS subject
FROM charges
WHERE due_date IS NULL
ORDER BY source_file, source_record
