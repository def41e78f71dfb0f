-- Question: which bills leave more than a week unbilled since the bill before, same account and service?
-- Basis: fixed charges, and volumetric with minimum ones, each for themselves; above zero; lines of one bill date are one
-- bill. Periods whose days, and their squares, add up to the whole span follow each other without a break and are not looked
-- at further. A row is the first line after the gap, the pattern the month in which the gap begins. Units: none.
-- Parameters: none.
WITH line AS NOT MATERIALIZED (
  SELECT
    account_id, service, kind = 'fixed' AS is_fixed, bill_date, period_start, period_end,
    (period_start - DATE '1970-01-01')::DOUBLE AS first_day,
    (period_end - DATE '1970-01-01')::DOUBLE + 1 AS next_day
  FROM charges
  WHERE kind IN ('fixed', 'volumetric', 'minimum') AND amount_cents > 0 AND period_start <= period_end
), uneven AS (
  SELECT account_id, service, is_fixed
  FROM line
  GROUP BY account_id, service, is_fixed
  HAVING sum(next_day - first_day) <> max(next_day) - min(first_day)
    OR sum((next_day - first_day) * (next_day + first_day))
      <> (max(next_day) - min(first_day)) * (max(next_day) + min(first_day))
), bill AS (
  SELECT account_id, service, is_fixed, bill_date, min(period_start) AS first_day, max(period_end) AS last_day
  FROM line SEMI JOIN uneven USING (account_id, service, is_fixed)
  GROUP BY account_id, service, is_fixed, bill_date
), after_others AS (
  SELECT
    *,
    max(last_day) OVER (
      PARTITION BY account_id, service, is_fixed ORDER BY first_day, last_day, bill_date ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS billed_until
  FROM bill
), gap AS (
  SELECT account_id, service, is_fixed, bill_date, strftime(billed_until + 1, '%Y-%m') AS pattern
  FROM after_others
  WHERE first_day > billed_until + 8
)
SELECT
  gap.pattern,
  NULL::BIGINT AS amount_cents,
  min(c.source_file) AS source_file,
  arg_min(c.source_record, (c.source_file, c.source_record)) AS source_record,
  c.account_id || ' ' || c.service AS subject
FROM charges c JOIN gap
  ON c.account_id = gap.account_id AND c.service = gap.service AND (c.kind = 'fixed') = gap.is_fixed AND c.bill_date = gap.bill_date
WHERE c.kind IN ('fixed', 'volumetric', 'minimum') AND c.amount_cents > 0 AND c.period_start <= c.period_end
GROUP BY c.account_id, c.service, gap.bill_date, gap.pattern
ORDER BY source_file, source_record, subject
