-- How much do explicit applications take from a credit and give to a debit, as changes from one day to the next? Cents.
-- $1 known on, null for everything. Reads receivable_reversal_at at the last day.
-- Those of a reversed payment hold as far as its net amount covers them: first applied first, so the last applied ends first.
CREATE OR REPLACE TABLE receivable_applied AS
WITH
standing AS (
  SELECT
    application.rowid AS application_item,
    application.*,
    day.day
  FROM receivable_application AS application
  JOIN receivable_day AS day ON day.date = application.start_date
  WHERE $1::DATE IS NULL OR application.known_date <= $1::DATE
),
folded AS (
  SELECT reversal.credit_item, day.day, max(reversal.payment_cents) AS payment_cents, sum(reversal.folded_cents) AS folded_cents
  FROM receivable_reversal_at AS reversal
  JOIN receivable_day AS day ON day.date = reversal.date
  WHERE reversal.folded_cents > 0
  GROUP BY ALL
),
-- What a reversed payment still is, from each day on; day 0 stands for the time before its first return, when its applications
-- hold in full, also beyond its amount.
net AS (
  SELECT DISTINCT credit_item, 0 AS day, 9000000000000000000::HUGEINT AS cents FROM folded
  UNION ALL
  SELECT credit_item, day, payment_cents - sum(folded_cents) OVER (PARTITION BY credit_item ORDER BY day ROWS UNBOUNDED PRECEDING)
  FROM folded
),
covered AS (
  SELECT
    *,
    sum(cents) OVER (
      PARTITION BY credit_item
      ORDER BY start_date, debit_due_date, debit_id, cents
      ROWS UNBOUNDED PRECEDING
    ) AS through_cents
  FROM standing
  WHERE credit_item IN (SELECT credit_item FROM folded)
),
held AS (
  SELECT
    covered.application_item,
    covered.credit_item,
    covered.debit_item,
    covered.day AS start_day,
    net.day,
    least(covered.through_cents, net.cents) - least(covered.through_cents - covered.cents, net.cents) AS cents
  FROM covered
  JOIN net ON net.credit_item = covered.credit_item
)
SELECT credit_item, debit_item, day, cents
FROM standing
WHERE credit_item NOT IN (SELECT credit_item FROM folded)
UNION ALL
SELECT
  credit_item,
  debit_item,
  greatest(start_day, day),
  (cents - lag(cents, 1, 0) OVER (PARTITION BY application_item ORDER BY day))::BIGINT
FROM held
