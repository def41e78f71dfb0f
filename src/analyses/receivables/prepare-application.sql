-- Explicit applications with both documents found. A payment id, then an adjustment, then a charge answers for `from_id`;
-- a charge, then an adjustment, then money paid back for `to_id`. The link of a payment to its own reversal is left out.
-- start_date: the latest of the application's date and both documents' dates.
CREATE OR REPLACE TABLE receivable_application AS
WITH
giver AS (
  SELECT id, arg_min(rowid, kind) AS credit_item
  FROM receivable_credit
  WHERE id IN (SELECT from_id FROM applications)
  GROUP BY id
),
taker AS (
  SELECT id, arg_min(rowid, kind) AS debit_item
  FROM receivable_debit
  WHERE id IN (SELECT to_id FROM applications)
  GROUP BY id
)
SELECT
  giver.credit_item,
  taker.debit_item,
  debit.scope_key AS debit_scope_key,
  debit.due_date AS debit_due_date,
  debit.id AS debit_id,
  greatest(application.date, credit.date, debit.date) AS start_date,
  greatest(coalesce(application.entered_at::DATE, application.date), credit.known_date, debit.known_date) AS known_date,
  application.amount_cents AS cents
FROM applications AS application
JOIN giver ON giver.id = application.from_id
JOIN taker ON taker.id = application.to_id
JOIN receivable_credit AS credit ON credit.rowid = giver.credit_item
JOIN receivable_debit AS debit ON debit.rowid = taker.debit_item
WHERE application.amount_cents <> 0;
