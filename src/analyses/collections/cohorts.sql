-- How much of what was billed in a month had been paid by so many days after each bill's date? Cents.
-- $1 first day · $2 last day of the billing period; receivable_settlement must have been taken at the close of $2.
-- $3 horizons in days, '30,60,90,365'. Billed: charges of every kind but installment and refund, lines above zero.
-- paid_cents: by payments within the horizon; paid_to_date_cents and credited_cents: by payments, by other credits, until $2.
WITH
billed AS (
  SELECT debit.rowid AS debit_item, debit.date, debit.cents
  FROM receivable_debit AS debit
  WHERE debit.kind = 1 AND debit.date BETWEEN $1::DATE AND $2::DATE
),
month_total AS (
  SELECT date_trunc('month', date)::DATE AS month, sum(cents)::BIGINT AS billed_cents
  FROM billed
  GROUP BY ALL
),
settled AS (
  SELECT
    date_trunc('month', billed.date)::DATE AS month,
    greatest(0, link.date - billed.date) AS age_days,
    credit.kind = 1 AS is_payment,
    sum(link.cents)::BIGINT AS cents
  FROM receivable_settlement AS link
  JOIN billed ON billed.debit_item = link.debit_item
  JOIN receivable_credit AS credit ON credit.rowid = link.credit_item
  GROUP BY ALL
),
horizon AS (
  SELECT unnest(string_split($3::VARCHAR, ','))::INTEGER AS horizon_days
)
SELECT
  month_total.month,
  horizon.horizon_days,
  month_total.billed_cents,
  coalesce(sum(settled.cents) FILTER (WHERE settled.is_payment AND settled.age_days <= horizon.horizon_days), 0)::BIGINT AS paid_cents,
  coalesce(sum(settled.cents) FILTER (WHERE settled.is_payment), 0)::BIGINT AS paid_to_date_cents,
  coalesce(sum(settled.cents) FILTER (WHERE NOT settled.is_payment), 0)::BIGINT AS credited_cents
FROM month_total
CROSS JOIN horizon
LEFT JOIN settled ON settled.month = month_total.month
GROUP BY ALL
ORDER BY month_total.month, horizon.horizon_days
