-- What was billed, written off, and recovered in each calendar year? Cents, all positive.
-- $1 the day before the first · $2 the last day. Billed: charges of every kind but installment and refund, less negative lines.
-- Written off: adjustments of kind write_off. Recovered: adjustments of kind reinstatement, which put a debt back on the books
-- when money for it comes in. By the effective date of each document; years without any are left out.
WITH movement AS (
  SELECT
    bill_date AS date,
    CASE WHEN kind IN ('installment', 'refund') THEN 0 ELSE amount_cents END AS billed_cents,
    0 AS written_off_cents,
    0 AS recovered_cents
  FROM charges
  UNION ALL
  SELECT
    date,
    0,
    CASE WHEN kind = 'write_off' THEN -amount_cents ELSE 0 END,
    CASE WHEN kind = 'reinstatement' THEN amount_cents ELSE 0 END
  FROM adjustments
  WHERE kind IN ('write_off', 'reinstatement')
)
SELECT
  year(date)::INTEGER AS year,
  sum(billed_cents)::BIGINT AS billed_cents,
  sum(written_off_cents)::BIGINT AS written_off_cents,
  sum(recovered_cents)::BIGINT AS recovered_cents
FROM movement
WHERE date > $1::DATE AND date <= $2::DATE
GROUP BY ALL
ORDER BY year
