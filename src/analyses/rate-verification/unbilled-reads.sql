-- Which meters were read, and no bill covers the day of the read? A row a read; use in usage_unit.
-- $1, $2 first and last day of reads · billing_case must have been taken.
-- Looked at are reads between the first and the last day that bills of the account's cycle cover, whatever their dates. A bill
-- covers the days of its period, or the $3 days before it where the ledger knows no periods.
-- like_case: the case of the account's bill, of those asked for, next to the read.
WITH
on_file AS (
  SELECT account_id, max(closed_date) AS closed_date, coalesce(min(cycle), '') AS cycle FROM accounts GROUP BY account_id
),
covered AS (
  SELECT DISTINCT
    charge.account_id,
    coalesce(charge.period_start, charge.bill_date - $3::INTEGER) AS first_date,
    coalesce(charge.period_end, charge.bill_date) AS last_date,
    coalesce(on_file.cycle, '') AS cycle
  FROM charges AS charge
  LEFT JOIN on_file ON on_file.account_id = charge.account_id
  WHERE charge.kind NOT IN ('penalty', 'installment', 'refund')
    AND (charge.period_end IS NOT NULL OR NOT EXISTS (SELECT 1 FROM charges WHERE period_end IS NOT NULL))
),
span AS (
  SELECT cycle, min(first_date) AS first_date, max(last_date) AS last_date FROM covered GROUP BY cycle
),
taken AS (
  SELECT
    read.account_id,
    read.meter_id,
    read.read_date,
    read.usage,
    read.usage_unit,
    on_file.closed_date < read.read_date AS is_after_close
  FROM reads AS read
  JOIN on_file ON on_file.account_id = read.account_id
  JOIN span ON span.cycle = on_file.cycle AND read.read_date BETWEEN span.first_date AND span.last_date
  WHERE read.usage IS NOT NULL AND read.read_date BETWEEN $1::DATE AND $2::DATE
),
missed AS (
  SELECT taken.*
  FROM taken
  LEFT JOIN covered
    ON covered.account_id = taken.account_id
    AND taken.read_date >= covered.first_date
    AND taken.read_date <= covered.last_date
  WHERE covered.account_id IS NULL
),
nearest AS (
  SELECT
    missed.account_id,
    missed.meter_id,
    missed.read_date,
    arg_min(bill.case_key, abs(coalesce(bill.period_end, bill.bill_date) - missed.read_date)) AS case_key
  FROM missed
  JOIN billing_bill AS bill ON bill.account_id = missed.account_id
  GROUP BY missed.account_id, missed.meter_id, missed.read_date
)
SELECT
  missed.account_id,
  missed.meter_id,
  missed.read_date,
  missed.usage,
  missed.usage_unit,
  coalesce(missed.is_after_close, FALSE) AS is_after_close,
  kind.case_id AS like_case
FROM missed
LEFT JOIN nearest
  ON nearest.account_id = missed.account_id
  AND nearest.meter_id = missed.meter_id
  AND nearest.read_date = missed.read_date
LEFT JOIN billing_case AS kind ON kind.case_key = nearest.case_key
ORDER BY missed.read_date, missed.account_id, missed.meter_id
