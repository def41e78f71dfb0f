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
)
SELECT
  CASE WHEN coalesce(c.period_start, c.bill_date - 62) > closed.last_day THEN 'the account was closed' ELSE 'the service had ended' END
    AS pattern,
  c.amount_cents,
  c.source_file,
  c.source_record,
  c.charge_id AS subject
FROM charges c
LEFT JOIN closed ON closed.account_id = c.account_id
LEFT JOIN ended ON ended.account_id = c.account_id AND ended.service = c.service
WHERE c.kind IN ('fixed', 'volumetric', 'minimum') AND c.amount_cents > 0
  AND coalesce(c.period_start, c.bill_date - 62) > least(closed.last_day, ended.last_day)
ORDER BY c.source_file, c.source_record, subject
