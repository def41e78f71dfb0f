-- What do the ledger's own tables say each account owes at the close of a day? Cents, negative for a credit balance.
-- $1 as-of date · $2 known on, null for everything. Accounts that owe nothing are left out. No prepared table is read.
WITH document AS (
  SELECT account_id, amount_cents AS cents, bill_date AS date, entered_at FROM charges
  UNION ALL
  SELECT account_id, -amount_cents, date, entered_at FROM payments
  UNION ALL
  SELECT account_id, amount_cents, date, entered_at FROM adjustments
)
SELECT account_id, sum(cents)::BIGINT AS balance_cents
FROM document
WHERE date <= $1::DATE AND coalesce(entered_at::DATE, date) <= coalesce($2::DATE, DATE '9999-12-31')
GROUP BY account_id
HAVING sum(cents) <> 0
ORDER BY account_id
