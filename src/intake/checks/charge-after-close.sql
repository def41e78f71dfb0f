-- Question: which charges are for service after the account was closed, or after the service had ended?
-- Basis: fixed, volumetric and minimum charges above zero whose period begins after the last day; without a period, billed
-- more than 62 days after it, so that a final bill is in order. A service ends when all its rows have. Units: cents.
-- Parameters: none.
WITH closed AS (
  SELECT account_id, closed_date AS last_day FROM accounts WHERE closed_date IS NOT NULL
), ended AS (
  SELECT account_id, service, max(end_date) AS last_day
  FROM services
  GROUP BY account_id, service HAVING count(end_date) = count(*)
), late AS (
  SELECT 'the account was closed' AS pattern, c.amount_cents, c.source_file, c.source_record, c.charge_id
  FROM charges c JOIN closed USING (account_id)
  WHERE c.kind IN ('fixed', 'volumetric', 'minimum') AND c.amount_cents > 0
    AND coalesce(c.period_start, c.bill_date - 62) > closed.last_day
  UNION ALL
  SELECT 'the service had ended', c.amount_cents, c.source_file, c.source_record, c.charge_id
  FROM charges c JOIN ended USING (account_id, service)
  WHERE c.kind IN ('fixed', 'volumetric', 'minimum') AND c.amount_cents > 0
    AND coalesce(c.period_start, c.bill_date - 62) > ended.last_day
)
SELECT
  min(pattern) AS pattern,
  any_value(amount_cents) AS amount_cents,
  source_file,
  source_record,
  charge_id AS subject
FROM late
GROUP BY charge_id, source_file, source_record
ORDER BY source_file, source_record, subject
