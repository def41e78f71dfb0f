-- Question: which reads show no use, at accounts that are not closed?
-- Basis: use of zero, or neither use nor a reading to take it from. The pattern tells the two apart, and a zero among three
-- or more of one meter in a row from a lone one. Units: none. Parameters: none.
WITH ordered AS (
  SELECT
    account_id, read_date, usage, reading, previous_reading, source_file, source_record,
    hash(account_id, meter_id) AS meter
  FROM reads
), meter_at_zero AS (
  SELECT DISTINCT meter FROM ordered WHERE usage = 0
), marked AS (
  SELECT
    *,
    count(*) FILTER (WHERE usage <> 0) OVER (PARTITION BY meter ORDER BY read_date, source_file, source_record) AS stretch
  FROM ordered WHERE meter IN (FROM meter_at_zero)
), zero AS (
  SELECT
    CASE WHEN count(*) OVER (PARTITION BY meter, stretch) >= 3 THEN 'zero in three or more reads in a row' ELSE 'zero now and then' END
      AS pattern,
    account_id, read_date, source_file, source_record
  FROM marked WHERE usage = 0
), silent AS (
  SELECT 'no use and no readings' AS pattern, account_id, read_date, source_file, source_record
  FROM ordered WHERE usage IS NULL AND (reading IS NULL OR previous_reading IS NULL)
)
SELECT
  found.pattern,
  NULL::BIGINT AS amount_cents,
  found.source_file,
  found.source_record,
  found.account_id || ' ' || found.read_date::VARCHAR AS subject
FROM (FROM zero UNION ALL FROM silent) found LEFT JOIN accounts USING (account_id)
WHERE coalesce(accounts.status, 'active') = 'active' AND coalesce(accounts.closed_date >= found.read_date, true)
ORDER BY found.source_file, found.source_record, subject
