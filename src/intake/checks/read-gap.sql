-- Question: which meters were not read for much longer than they usually are?
-- Basis: reads of one account and meter, each day once; the usual time is the median between two reads, of three at least;
-- much longer is more than 1.75 times that and 20 days beyond it. A row is the first read after the gap, the pattern the
-- month in which a read was due. Units: none. Parameters: none.
WITH step AS (
  SELECT
    hash(account_id, meter_id) AS meter, account_id, read_date, source_file, source_record,
    lag(read_date) OVER (PARTITION BY hash(account_id, meter_id) ORDER BY read_date, source_file, source_record) AS date_before
  FROM reads
), usual AS (
  SELECT meter, median(read_date - date_before) AS usual_days
  FROM step WHERE read_date > date_before
  GROUP BY meter HAVING count(*) >= 3
)
SELECT
  strftime(step.date_before + usual_days::INTEGER, '%Y-%m') AS pattern,
  NULL::BIGINT AS amount_cents,
  step.source_file,
  step.source_record,
  step.account_id || ' ' || step.read_date::VARCHAR AS subject
FROM step JOIN usual USING (meter)
WHERE step.read_date - step.date_before > greatest(1.75 * usual_days, usual_days + 20)
ORDER BY step.source_file, step.source_record, subject
