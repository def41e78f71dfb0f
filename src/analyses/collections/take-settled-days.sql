-- What was billed on each day, and after how many days was it settled, by what? receivable_settlement must have been taken.
-- Billed: charges of every kind but installment and refund, lines above zero; age_days is null there. Cents.
-- role: billed, paid (by a payment), written_off, adjusted (any other credit). A bill paid before its date is paid at age 0.
CREATE OR REPLACE TABLE collection_settled_day AS
WITH
billed AS (
  SELECT debit.rowid AS debit_item, debit.date, debit.cents
  FROM receivable_debit AS debit
  WHERE debit.kind = 1
),
write_off AS (
  SELECT DISTINCT adjustment_id
  FROM adjustments
  WHERE kind = 'write_off'
)
SELECT date AS bill_date, NULL::INTEGER AS age_days, 'billed' AS role, sum(cents)::BIGINT AS cents
FROM billed
GROUP BY ALL
UNION ALL
SELECT
  billed.date,
  greatest(0, link.date - billed.date)::INTEGER,
  CASE
    WHEN credit.kind = 1 THEN 'paid'
    WHEN credit.kind = 2 AND write_off.adjustment_id IS NOT NULL THEN 'written_off'
    ELSE 'adjusted'
  END,
  sum(link.cents)::BIGINT
FROM receivable_settlement AS link
JOIN billed ON billed.debit_item = link.debit_item
JOIN receivable_credit AS credit ON credit.rowid = link.credit_item
LEFT JOIN write_off ON write_off.adjustment_id = credit.id
GROUP BY ALL
