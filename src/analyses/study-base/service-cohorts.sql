-- Of what was billed for a service in a month, how much was paid by so many days after each bill's date? Cents.
-- $1, $2 first and last bill date · $3 services of the schedule, between commas · $4 days
-- receivable_settlement must have been taken. Basis: charges of the kinds that rates make, above zero; penalties are none.
-- paid_cents: by payments within the age. adjusted_cents: by every credit but payments and write-offs, whenever it came.
WITH
asked AS (SELECT unnest(string_split($3::VARCHAR, ',')) AS service),
write_off AS (SELECT DISTINCT adjustment_id FROM adjustments WHERE kind = 'write_off'),
billed AS (
  SELECT
    debit.rowid AS debit_item,
    replace(lower(trim(charge.service)), ' ', '_') AS service,
    debit.date,
    debit.cents
  FROM receivable_debit AS debit
  JOIN charges AS charge ON charge.charge_id = debit.id
  WHERE debit.kind = 1
    AND debit.date BETWEEN $1::DATE AND $2::DATE
    AND charge.kind NOT IN ('penalty', 'installment', 'refund')
),
settled AS (
  SELECT
    billed.debit_item,
    coalesce(sum(link.cents) FILTER (WHERE credit.kind = 1 AND link.date - billed.date <= $4::INTEGER), 0) AS paid,
    coalesce(sum(link.cents) FILTER (WHERE credit.kind <> 1 AND write_off.adjustment_id IS NULL), 0) AS adjusted
  FROM billed
  JOIN receivable_settlement AS link ON link.debit_item = billed.debit_item
  JOIN receivable_credit AS credit ON credit.rowid = link.credit_item
  LEFT JOIN write_off ON credit.kind = 2 AND write_off.adjustment_id = credit.id
  GROUP BY billed.debit_item
)
SELECT
  billed.service,
  date_trunc('month', billed.date)::DATE AS month,
  sum(billed.cents)::BIGINT AS billed_cents,
  coalesce(sum(settled.paid), 0)::BIGINT AS paid_cents,
  coalesce(sum(settled.adjusted), 0)::BIGINT AS adjusted_cents
FROM billed
LEFT JOIN settled ON settled.debit_item = billed.debit_item
WHERE billed.service IN (SELECT service FROM asked)
GROUP BY ALL
ORDER BY billed.service, month
