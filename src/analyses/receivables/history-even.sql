-- Which documents of even scopes are open on each day? Reads receivable_cover. Cents.
-- A debit is open from its first day until the first day on which credits cover its running sum; a credit is unapplied from its
-- first day until the first day on which debits use up its own. What is left of either is the part beyond the other's reach.
INSERT INTO receivable_history
WITH
last_day AS (
  SELECT max(day) + 1 AS after FROM receivable_day
),
owing AS (
  SELECT debit.rowid AS item, debit.*, day.day AS first_day, step.day AS settled_day
  FROM receivable_debit AS debit
  JOIN receivable_day AS day ON day.date = debit.date
  ANTI JOIN receivable_uneven AS uneven ON uneven.scope_key = debit.scope_key
  ASOF LEFT JOIN (FROM receivable_cover WHERE is_step) AS step
    ON step.scope_key = debit.scope_key AND debit.through_cents <= step.covered_cents
),
owing_day AS (
  SELECT * EXCLUDE (first_day, settled_day), unnest(range(first_day, coalesce(settled_day, (SELECT after FROM last_day)))) AS day
  FROM owing
),
-- Only where credits once reach beyond the documents is anything unapplied.
giving AS (
  SELECT
    credit.rowid AS item,
    credit.*,
    scope.before_cents + sum(credit.cents) OVER (
      PARTITION BY credit.scope_key ORDER BY credit.date, credit.id, credit.kind ROWS UNBOUNDED PRECEDING
    ) AS through_cents
  FROM receivable_credit AS credit
  JOIN receivable_scope AS scope ON scope.scope_key = credit.scope_key
  WHERE credit.scope_key IN (SELECT scope_key FROM receivable_cover WHERE covered_cents > demanded_cents)
)
SELECT
  cover.as_of, item.account_key, item.service_key, 'debit', item.kind, item.item, item.date, item.due_date,
  least(item.cents, item.through_cents - cover.covered_cents),
  FALSE
FROM owing_day AS item
JOIN receivable_cover AS cover ON cover.scope_key = item.scope_key AND cover.day = item.day
UNION ALL
SELECT
  cover.as_of, item.account_key, item.service_key, 'credit', item.kind, item.item, item.date, item.date,
  -least(item.cents, item.through_cents - cover.demanded_cents)::BIGINT,
  TRUE
FROM giving AS item
JOIN receivable_cover AS cover
  ON cover.scope_key = item.scope_key
  AND cover.as_of >= item.date
  AND cover.covered_cents > cover.demanded_cents
  AND item.through_cents > cover.demanded_cents
