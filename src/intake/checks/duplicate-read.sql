-- Question: which meters were read more than once on one day?
-- Basis: reads of one account, meter and date; the first is not listed. The pattern tells copies (same reading and use)
-- from reads that contradict each other. Units: none. Parameters: none.
WITH alike AS (
  SELECT hash(account_id, meter_id, read_date) AS likeness FROM reads GROUP BY likeness HAVING count(*) > 1
), numbered AS (
  SELECT
    *,
    row_number() OVER day AS occurrence,
    min(hash(reading, usage)) OVER (PARTITION BY account_id, meter_id, read_date) =
      max(hash(reading, usage)) OVER (PARTITION BY account_id, meter_id, read_date) AS is_copy
  FROM reads
  WHERE hash(account_id, meter_id, read_date) IN (FROM alike)
  WINDOW day AS (PARTITION BY account_id, meter_id, read_date ORDER BY source_file, source_record)
)
SELECT
  CASE WHEN is_copy THEN 'the same use' ELSE 'another use' END AS pattern,
  NULL::BIGINT AS amount_cents,
  source_file,
  source_record,
  account_id || ' ' || read_date::VARCHAR AS subject
FROM numbered
WHERE occurrence > 1
ORDER BY source_file, source_record, subject
