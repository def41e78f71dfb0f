-- What changed the receivables in each month of a period, by service and customer class? Cents, signed as their effect on what
-- is owed. $1 first day · $2 last day, both counted; by the effective date of each document.
-- Summed from the ledger's own tables (the prepared ones only name the account's class), so that the aging is checked by it.
-- source, kind: charge billed, penalties (charges of kind penalty), other_charges (installments and refunds) · payment
-- collected, returned (negative, takes back a payment: see receivable_reversal), refunded (negative, takes back none) · adjustment by its own kind.
WITH movement AS (
  SELECT
    'charge' AS source,
    CASE WHEN kind = 'penalty' THEN 'penalties' WHEN kind IN ('installment', 'refund') THEN 'other_charges' ELSE 'billed' END AS kind,
    account_id,
    service,
    bill_date AS date,
    amount_cents AS cents
  FROM charges
  UNION ALL
  SELECT
    'payment',
    CASE
      WHEN amount_cents >= 0 THEN 'collected'
      WHEN reverses_payment_id IS NOT NULL OR payment_id IN (SELECT id FROM receivable_reversal) THEN 'returned'
      ELSE 'refunded'
    END,
    account_id,
    service,
    date,
    -amount_cents
  FROM payments
  UNION ALL
  SELECT 'adjustment', kind, account_id, service, date, amount_cents
  FROM adjustments
)
SELECT
  date_trunc('month', movement.date)::DATE AS month,
  coalesce(movement.service, 'none') AS service,
  coalesce(account.customer_class, 'unknown') AS customer_class,
  movement.source,
  movement.kind,
  sum(movement.cents)::BIGINT AS cents
FROM movement
JOIN receivable_account AS account ON account.account_id = movement.account_id
WHERE movement.date BETWEEN $1::DATE AND $2::DATE
GROUP BY ALL
ORDER BY month, service, customer_class, source, kind
