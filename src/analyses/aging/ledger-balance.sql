-- What do the ledger's own tables say is owed at the close of a day, without any allocation? Cents.
-- $1 as-of date · $2 known on, null for everything. The independent side of the aging's tie-out: no prepared table is read.
WITH document AS (
  SELECT amount_cents AS cents, bill_date AS date, entered_at FROM charges
  UNION ALL
  SELECT -amount_cents, date, entered_at FROM payments
  UNION ALL
  SELECT amount_cents, date, entered_at FROM adjustments
)
SELECT
  coalesce(sum(cents) FILTER (WHERE cents > 0), 0)::BIGINT AS debit_cents,
  coalesce(-sum(cents) FILTER (WHERE cents < 0), 0)::BIGINT AS credit_cents
FROM document
WHERE date <= $1::DATE AND coalesce(entered_at::DATE, date) <= coalesce($2::DATE, DATE '9999-12-31')
