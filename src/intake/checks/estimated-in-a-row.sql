-- Question: which meters were estimated three or more times in a row?
-- Basis: reads of one account and meter by date; a row is one such stretch, named by its last read. Units: none.
-- Parameters: none.
WITH meter_estimated AS (
  SELECT hash(account_id, meter_id) AS meter FROM reads WHERE estimated GROUP BY meter HAVING count(*) >= 3
), marked AS (
  SELECT
    *,
    count(*) FILTER (WHERE NOT coalesce(estimated, false)) OVER (
      PARTITION BY account_id, meter_id ORDER BY read_date, source_file, source_record
    ) AS stretch
  FROM reads
  WHERE hash(account_id, meter_id) IN (FROM meter_estimated)
), stretches AS (
  SELECT
    account_id,
    count(*) AS read_count,
    arg_max(source_file, (read_date, source_file, source_record)) AS source_file,
    arg_max(source_record, (read_date, source_file, source_record)) AS source_record,
    max(read_date) AS last_date
  FROM marked WHERE estimated
  GROUP BY account_id, meter_id, stretch HAVING count(*) >= 3
)
SELECT
  CASE WHEN read_count <= 3 THEN '3 times' WHEN read_count <= 6 THEN '4 to 6 times' ELSE 'more than 6 times' END AS pattern,
  NULL::BIGINT AS amount_cents,
  source_file,
  source_record,
  account_id || ' ' || last_date::VARCHAR AS subject
FROM stretches
ORDER BY source_file, source_record, subject
