-- How much was paid in each month, whether it found a bill or not? Cents; the position of $1 must have been taken.
-- $1 as-of date · $2 first day of the history. A payment counts in its own month, less what of it was returned by $1.
WITH folded AS (
  SELECT credit_item, sum(folded_cents) AS cents
  FROM receivable_reversal_at
  GROUP BY credit_item
)
SELECT
  date_trunc('month', payment.date)::DATE AS month,
  sum(payment.cents - coalesce(folded.cents, 0))::BIGINT AS received_cents
FROM receivable_credit AS payment
LEFT JOIN folded ON folded.credit_item = payment.rowid
WHERE payment.kind = 1 AND payment.date BETWEEN $2::DATE AND $1::DATE
GROUP BY ALL
ORDER BY month
