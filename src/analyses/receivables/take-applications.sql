-- Which explicit applications are in force at the close of a day, and for how much? Cents. Reads receivable_reversal_at.
-- $1 as-of date · $2 known on: only what was entered by that day counts; null for everything.
-- Those of a reversed payment hold as far as its net amount covers them: first applied first, so the last applied ends first.
INSERT INTO receivable_application_at
WITH
standing AS NOT MATERIALIZED (
  SELECT *
  FROM receivable_application
  WHERE start_date <= $1::DATE AND ($2::DATE IS NULL OR known_date <= $2::DATE)
),
reduced AS (
  SELECT credit_item, max(payment_cents) - sum(folded_cents) AS net_cents
  FROM receivable_reversal_at
  WHERE folded_cents > 0
  GROUP BY credit_item
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
SELECT standing.credit_item, standing.debit_item, standing.debit_scope_key, standing.start_date, standing.cents
FROM standing
LEFT JOIN reduced ON reduced.credit_item = standing.credit_item
WHERE reduced.credit_item IS NULL
UNION ALL
SELECT
  credit_item,
  debit_item,
  debit_scope_key,
  start_date,
  (least(through_cents, net_cents) - least(through_cents - cents, net_cents))::BIGINT
FROM covered
WHERE least(through_cents, net_cents) <> least(through_cents - cents, net_cents)
