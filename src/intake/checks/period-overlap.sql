-- Question: which charges bill days that an earlier bill of the same account and service had billed already?
-- Basis: fixed, volumetric and minimum charges above zero; lines of one bill date are one bill. A day that ends one period
-- and begins the next is no overlap. The pattern says how much is billed again. Units: cents. Parameters: none.
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
), again AS (
  SELECT
    payer,
    bill_date,
    CASE
      WHEN last_day <= billed_until THEN 'the whole period'
      WHEN billed_until - first_day <= 7 THEN 'up to a week of the period'
      ELSE 'a part of the period'
    END AS pattern
  FROM after_others
  WHERE first_day < billed_until
)
SELECT again.pattern, c.amount_cents, c.source_file, c.source_record, c.charge_id AS subject
FROM charges c JOIN again ON hash(c.account_id, c.service) = again.payer AND c.bill_date = again.bill_date
WHERE c.kind IN ('fixed', 'volumetric', 'minimum') AND c.amount_cents > 0 AND c.period_start <= c.period_end
ORDER BY c.source_file, c.source_record, subject
