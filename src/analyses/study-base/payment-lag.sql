-- How many days lie between bills and the payments of a period that settle them, by service? Cents, and days × cents.
-- $1, $2 first and last day of payment · $3 services of the schedule, between commas
-- receivable_settlement must have been taken at $2. Charges of the kinds that rates make. Paid before the bill: 0 days.
SELECT
  replace(lower(trim(charge.service)), ' ', '_') AS service,
  sum(link.cents)::BIGINT AS paid_cents,
  sum(greatest(0, link.date - debit.date) * link.cents::DOUBLE)::DOUBLE AS day_cents
FROM receivable_settlement AS link
JOIN receivable_debit AS debit ON debit.rowid = link.debit_item
JOIN receivable_credit AS credit ON credit.rowid = link.credit_item
JOIN charges AS charge ON charge.charge_id = debit.id
WHERE debit.kind = 1
  AND credit.kind = 1
  AND link.date BETWEEN $1::DATE AND $2::DATE
  AND charge.kind NOT IN ('penalty', 'installment', 'refund')
  AND replace(lower(trim(charge.service)), ' ', '_') IN (SELECT unnest(string_split($3::VARCHAR, ',')))
GROUP BY ALL
ORDER BY service
