-- Question: which readings are lower than the reading before because the dial has passed its end?
-- Basis: the reading before is within 10 % of the dial's end (a power of ten of at least 1,000), the new one in the dial's
-- first 10 %. The pattern is the number of digits. Units: none. Parameters: none.
SELECT
  length(floor(previous_reading)::HUGEINT::VARCHAR)::VARCHAR AS pattern,
  NULL::BIGINT AS amount_cents,
  source_file,
  source_record,
  account_id || ' ' || read_date::VARCHAR AS subject
FROM reads
WHERE reading < previous_reading
  AND previous_reading >= 900
  AND previous_reading >= 0.9 * pow(10, length(floor(previous_reading)::HUGEINT::VARCHAR))
  AND reading <= 0.1 * pow(10, length(floor(previous_reading)::HUGEINT::VARCHAR))
ORDER BY source_file, source_record, subject
