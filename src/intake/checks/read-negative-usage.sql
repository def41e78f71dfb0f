-- Question: which reads have a use below zero?
-- Units: none. Parameters: none.
SELECT
  NULL::VARCHAR AS pattern,
  NULL::BIGINT AS amount_cents,
  source_file,
  source_record,
  account_id || ' ' || read_date::VARCHAR AS subject
FROM reads
WHERE usage < 0
ORDER BY source_file, source_record, subject
