-- Question: which charges bill days that an earlier bill of the same account and service had billed already?
-- Basis: fixed charges, and volumetric with minimum ones, each for themselves (one may be billed ahead, the other behind);
-- above zero; lines of one bill date are one bill. A day that ends one period and begins the next is no overlap. Periods whose
-- days, and their squares, add up to the whole span follow each other without a break and are not looked at further. The
-- pattern says how much is billed again. Units: cents. Parameters: none.
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
), again AS (
  SELECT
    account_id, service, is_fixed, bill_date,
    CASE
      WHEN last_day <= billed_until THEN 'the whole period'
      WHEN billed_until - first_day <= 7 THEN 'up to a week of the period'
      ELSE 'a part of the period'
    END AS pattern
  FROM after_others
  WHERE first_day < billed_until
)
SELECT again.pattern, c.amount_cents, c.source_file, c.source_record, c.charge_id AS subject
FROM charges c JOIN again
  ON c.account_id = again.account_id AND c.service = again.service AND (c.kind = 'fixed') = again.is_fixed AND c.bill_date = again.bill_date
WHERE c.kind IN ('fixed', 'volumetric', 'minimum') AND c.amount_cents > 0 AND c.period_start <= c.period_end
ORDER BY c.source_file, c.source_record, subject
