-- How much of what bills charged was paid, and how much was taken off otherwise, by service and class? Cents.
-- $1, $2 first and last bill date · $3 services of the schedule, between commas
-- receivable_settlement must have been taken at the last day of receipts. Charges of the kinds that rates make, above zero.
WITH
asked AS (SELECT unnest(string_split($3::VARCHAR, ',')) AS service),
on_file AS (SELECT account_id, min(customer_class) AS customer_class FROM accounts GROUP BY account_id),
billed AS (
  SELECT
    debit.rowid AS debit_item,
    replace(lower(trim(charge.service)), ' ', '_') AS service,
    coalesce(on_file.customer_class, 'unknown') AS customer_class
  FROM receivable_debit AS debit
  JOIN charges AS charge ON charge.charge_id = debit.id
  LEFT JOIN on_file ON on_file.account_id = charge.account_id
  WHERE debit.kind = 1
    AND charge.bill_date BETWEEN $1::DATE AND $2::DATE
    AND charge.kind NOT IN ('penalty', 'installment', 'refund')
)
SELECT
  billed.service,
  billed.customer_class,
  coalesce(sum(link.cents) FILTER (WHERE credit.kind = 1), 0)::BIGINT AS paid_cents,
  coalesce(sum(link.cents) FILTER (WHERE credit.kind <> 1), 0)::BIGINT AS credited_cents
FROM billed
JOIN receivable_settlement AS link ON link.debit_item = billed.debit_item
JOIN receivable_credit AS credit ON credit.rowid = link.credit_item
WHERE billed.service IN (SELECT service FROM asked)
GROUP BY billed.service, billed.customer_class
ORDER BY billed.service, billed.customer_class
