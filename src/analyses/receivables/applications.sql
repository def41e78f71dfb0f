-- Which explicit applications are in force at the close of a day, and for how much? Parameters as for reversals. Cents.
-- Those of a reversed payment hold as far as its net amount covers them: first applied first, so the last applied ends first.
CREATE OR REPLACE MACRO receivable_applications(as_of, known_on) AS TABLE
WITH
standing AS NOT MATERIALIZED (
  SELECT *
  FROM receivable_application
  WHERE start_date <= as_of AND (known_on IS NULL OR known_date <= known_on)
),
reduced AS (
  SELECT credit_item, net_cents
  FROM receivable_reductions(as_of, known_on)
),
covered AS (
  SELECT
    standing.*,
    reduced.net_cents,
    sum(standing.cents) OVER (
      PARTITION BY standing.credit_item
      ORDER BY standing.start_date, standing.debit_due_date, standing.debit_id, standing.cents
      ROWS UNBOUNDED PRECEDING
    ) AS through_cents
  FROM standing
  JOIN reduced ON reduced.credit_item = standing.credit_item
)
SELECT credit_item, debit_item, debit_scope_key, start_date, cents
FROM standing
WHERE credit_item NOT IN (SELECT credit_item FROM reduced)
UNION ALL
SELECT
  credit_item,
  debit_item,
  debit_scope_key,
  start_date,
  (least(through_cents, net_cents) - least(through_cents - cents, net_cents))::BIGINT AS cents
FROM covered;
