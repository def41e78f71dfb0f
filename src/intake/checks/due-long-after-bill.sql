-- Question: which charges are due more than 400 days after the bill date, as by a slip in the year?
-- Units: cents. Parameters: none.
SELECT
  NULL::VARCHAR AS pattern,
  amount_cents,
  source_file,
  source_record,
  charge_id AS subject
FROM charges
WHERE due_date > bill_date + 400
ORDER BY source_file, source_record, subject
