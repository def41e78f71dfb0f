-- Question: which charges have no due date, so that aging must take the bill date and the terms?
-- Units: cents. Parameters: none.
SELECT
  count(*) OVER ()::BIGINT AS row_count,
  sum(amount_cents) OVER ()::BIGINT AS amount_cents,
  source_file::INTEGER AS source_file,
  source_record::INTEGER AS source_record,
  charge_id AS subject
FROM charges
WHERE due_date IS NULL
ORDER BY source_file, source_record
LIMIT 10
