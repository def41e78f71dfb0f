-- Every document that increases what is owed: charges, increasing adjustments, and money paid back that reverses no payment.
-- kind: 1 charge that bills something new, 2 installment or refund charge, 3 adjustment, 4 payment.
-- due_date: as printed; else bill date + terms for a charge, its own date for the others.
-- The rows stand by scope, oldest due first (then document date, then id), and through_cents is their running sum over the
-- whole table; less what stands before the scope (receivable_scope.before_cents) it is the scope's own, and
-- open = min(amount, max(0, running sum - credits)) needs nothing else. steps_back: dated before the row it stands behind.
-- One sort and a running total over its output cost half of a window by scope; a test holds them to a day-by-day count.
CREATE OR REPLACE TABLE receivable_debit AS
WITH
document AS (
  SELECT
    CASE WHEN charge.kind IN ('installment', 'refund') THEN 2 ELSE 1 END::TINYINT AS kind,
    charge.charge_id AS id,
    charge.account_id,
    charge.service,
    charge.bill_date AS date,
    charge.due_date,
    charge.amount_cents AS cents,
    charge.entered_at
  FROM charges AS charge
  WHERE amount_cents > 0
  UNION ALL
  SELECT 3, adjustment_id, account_id, service, date, coalesce(due_date, date), amount_cents, entered_at
  FROM adjustments
  WHERE amount_cents > 0
  UNION ALL
  SELECT 4, payment_id, account_id, service, date, date, -amount_cents, entered_at
  FROM payments
  WHERE amount_cents < 0 AND NOT EXISTS (FROM receivable_reversal WHERE receivable_reversal.id = payments.payment_id)
),
keyed AS (
  SELECT
    account.account_key,
    coalesce(service.service_key, 0)::INTEGER AS service_key,
    CASE
      WHEN (SELECT by_service FROM receivable_setting) THEN account.account_key::BIGINT * 65536 + coalesce(service.service_key, 0)
      ELSE account.account_key::BIGINT
    END AS scope_key,
    document.kind,
    document.id,
    document.date,
    coalesce(document.due_date, document.date + (SELECT terms_days FROM receivable_setting)) AS due_date,
    coalesce(document.entered_at::DATE, document.date) AS known_date,
    document.cents
  FROM document
  JOIN receivable_account AS account ON account.account_id = document.account_id
  LEFT JOIN receivable_service AS service ON service.service = document.service
)
SELECT
  *,
  (sum(cents) OVER (ROWS UNBOUNDED PRECEDING))::BIGINT AS through_cents,
  lag(scope_key) OVER () = scope_key AND lag(date) OVER () > date AS steps_back
FROM (FROM keyed ORDER BY scope_key, due_date, date, id, kind);
