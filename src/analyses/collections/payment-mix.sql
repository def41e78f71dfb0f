-- How was paid in a period? Payments by method: how many, cents, and what of them was taken back; fees in cents.
-- $1 first day · $2 last day, both counted; a payment by its own date, a return by the date of the return.
-- A return counts under the method of the payment that it takes back, where the export names it. Small letters; null: not stated.
WITH original AS (
  SELECT payment_id, min(method) AS method
  FROM payments
  WHERE amount_cents > 0
  GROUP BY payment_id
)
SELECT
  nullif(lower(trim(coalesce(original.method, payment.method))), '') AS method,
  count(*) FILTER (WHERE payment.amount_cents > 0)::BIGINT AS received_count,
  coalesce(sum(payment.amount_cents) FILTER (WHERE payment.amount_cents > 0), 0)::BIGINT AS received_cents,
  count(*) FILTER (WHERE payment.amount_cents < 0)::BIGINT AS returned_count,
  coalesce(-sum(payment.amount_cents) FILTER (WHERE payment.amount_cents < 0), 0)::BIGINT AS returned_cents,
  coalesce(sum(payment.fee_cents), 0)::BIGINT AS fee_cents
FROM payments AS payment
LEFT JOIN original ON original.payment_id = payment.reverses_payment_id
WHERE payment.date BETWEEN $1::DATE AND $2::DATE AND payment.amount_cents <> 0
GROUP BY ALL
ORDER BY received_cents DESC, method NULLS LAST
