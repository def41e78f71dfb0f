-- What changed the receivables in each month of a period? Cents, signed as their effect on what is owed.
-- $1 first day · $2 last day, both counted; by the effective date of each document.
-- sales_cents: charges of every kind but installment (owed before it was spread) and refund, less negative charge lines.
WITH movement AS (
  SELECT
    bill_date AS date,
    CASE WHEN kind NOT IN ('installment', 'refund') THEN amount_cents ELSE 0 END AS sales_cents,
    CASE WHEN kind IN ('installment', 'refund') THEN amount_cents ELSE 0 END AS other_cents,
    0 AS payment_cents,
    0 AS adjustment_cents
  FROM charges
  UNION ALL
  SELECT date, 0, 0, -amount_cents, 0 FROM payments
  UNION ALL
  SELECT date, 0, 0, 0, amount_cents FROM adjustments
)
SELECT
  date_trunc('month', date)::DATE AS month,
  sum(sales_cents)::BIGINT AS sales_cents,
  sum(other_cents)::BIGINT AS other_cents,
  sum(payment_cents)::BIGINT AS payment_cents,
  sum(adjustment_cents)::BIGINT AS adjustment_cents
FROM movement
WHERE date BETWEEN $1::DATE AND $2::DATE
GROUP BY ALL
ORDER BY month
