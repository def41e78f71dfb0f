-- Question: which charges are due before the day they were billed?
-- Units: cents. Parameters: none.
SELECT
  count(*) OVER ()::BIGINT AS row_count,
  sum(amount_cents) OVER ()::BIGINT AS amount_cents,
  source_file::INTEGER AS source_file,
  source_record::INTEGER AS source_record,
  charge_id AS subject
FROM charges
WHERE due_date < bill_date
ORDER BY source_file, source_record
LIMIT 10
