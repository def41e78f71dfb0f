-- How long did the bills take that were settled in a period? Counts, days, cents; and sums of days × cents as real numbers.
-- $1 first day · $2 last day, at whose close receivable_settlement must have been taken. A bill is the charge lines of one
-- account, bill number and bill date (a line without a bill number stands alone). It is settled on the day its last line is,
-- and counts when a payment did that. Due: the latest due date.
WITH
line AS (
  SELECT
    debit.rowid AS debit_item,
    debit.account_key,
    coalesce(charge.bill_id, charge.charge_id) AS bill_id,
    debit.date,
    debit.due_date,
    debit.cents
  FROM receivable_debit AS debit
  JOIN charges AS charge ON charge.charge_id = debit.id
  WHERE debit.kind = 1 AND debit.date <= $2::DATE
),
settled AS (
  SELECT
    link.debit_item,
    sum(link.cents) AS cents,
    max(link.date) AS last_date,
    max(link.date) FILTER (WHERE credit.kind = 1) AS last_payment_date
  FROM receivable_settlement AS link
  JOIN receivable_credit AS credit ON credit.rowid = link.credit_item
  GROUP BY link.debit_item
),
bill AS (
  SELECT
    line.date,
    max(line.due_date) AS due_date,
    sum(line.cents) AS cents,
    max(settled.last_date) AS last_date,
    max(settled.last_payment_date) AS last_payment_date
  FROM line
  LEFT JOIN settled ON settled.debit_item = line.debit_item
  GROUP BY line.account_key, line.bill_id, line.date
  HAVING bool_and(coalesce(settled.cents, 0) >= line.cents)
),
paid AS (
  SELECT
    cents,
    greatest(0, last_date - date) AS days,
    greatest(0, last_date - due_date) AS late_days
  FROM bill
  WHERE last_date = last_payment_date AND last_date BETWEEN $1::DATE AND $2::DATE
)
SELECT
  count(*)::BIGINT AS bill_count,
  coalesce(sum(cents), 0)::BIGINT AS amount_cents,
  coalesce(sum(days), 0)::BIGINT AS pay_days,
  coalesce(sum(days * cents::DOUBLE), 0)::DOUBLE AS pay_days_cents,
  count(*) FILTER (WHERE late_days > 0)::BIGINT AS late_count,
  coalesce(sum(late_days), 0)::BIGINT AS late_days
FROM paid
