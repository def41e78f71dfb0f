-- Question: which readings are lower than the reading before, without a roll-over that could explain it?
-- Basis: a roll-over is plausible when the reading before is within 10 % of the dial's end (a power of ten of at least
-- 1,000) and the new one in the dial's first 10 %. Units: none. Parameters: none.
SELECT
  CASE WHEN estimated THEN 'as estimated' ELSE 'as read' END AS pattern,
  NULL::BIGINT AS amount_cents,
  source_file,
  source_record,
  account_id || ' ' || read_date::VARCHAR AS subject
FROM reads
WHERE reading < previous_reading
  AND NOT (
    previous_reading >= 900
    AND previous_reading >= 0.9 * pow(10, length(floor(previous_reading)::HUGEINT::VARCHAR))
    AND reading <= 0.1 * pow(10, length(floor(previous_reading)::HUGEINT::VARCHAR))
  )
ORDER BY source_file, source_record, subject
