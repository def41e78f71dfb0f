-- Question: which bills leave more than a week unbilled since the bill before, same account and service?
-- Basis: fixed, volumetric and minimum charges above zero; lines of one bill date are one bill. A row is the first line
-- after the gap, the pattern the month in which the gap begins. Units: none. Parameters: none.
WITH bill AS (
  SELECT hash(account_id, service) AS payer, bill_date, min(period_start) AS first_day, max(period_end) AS last_day
  FROM charges
  WHERE kind IN ('fixed', 'volumetric', 'minimum') AND amount_cents > 0 AND period_start <= period_end
  GROUP BY payer, bill_date
), after_others AS (
  SELECT
    *,
    max(last_day) OVER (
      PARTITION BY payer ORDER BY first_day, last_day, bill_date ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS billed_until
  FROM bill
), gap AS (
  SELECT payer, bill_date, strftime(billed_until + 1, '%Y-%m') AS pattern
  FROM after_others
  WHERE first_day > billed_until + 8
)
SELECT
  gap.pattern,
  NULL::BIGINT AS amount_cents,
  min(c.source_file) AS source_file,
  arg_min(c.source_record, (c.source_file, c.source_record)) AS source_record,
  c.account_id || ' ' || c.service AS subject
FROM charges c JOIN gap ON hash(c.account_id, c.service) = gap.payer AND c.bill_date = gap.bill_date
WHERE c.kind IN ('fixed', 'volumetric', 'minimum') AND c.amount_cents > 0 AND c.period_start <= c.period_end
GROUP BY c.account_id, c.service, gap.bill_date, gap.pattern
ORDER BY source_file, source_record, subject
