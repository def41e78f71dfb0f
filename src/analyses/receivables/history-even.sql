-- Which documents of even scopes are open on each day? Reads receivable_cover. Cents.
-- A debit is open from its first day for as long as credits do not reach its running sum; a credit is unapplied from its first
-- day for as long as debits do not use it up. What is left of either is the part beyond the other's reach.
INSERT INTO receivable_history_item
WITH
asked AS (
  SELECT list(as_of ORDER BY day) AS days FROM receivable_day WHERE is_asked
),
reach AS (
  SELECT scope_key, list(covered_cents ORDER BY day) AS covered_cents FROM receivable_cover GROUP BY scope_key
),
-- The reach never falls, so the days on which it is short of a document follow each other from the first.
owing AS (
  SELECT
    debit.rowid AS item, debit.account_key, debit.service_key, debit.kind, debit.date, debit.due_date, debit.cents, debit.through_cents,
    day.day AS first_day,
    list_filter(reach.covered_cents[day.day:], lambda cents: cents < debit.through_cents) AS covered_cents
  FROM receivable_debit AS debit
  JOIN receivable_day AS day ON day.date = debit.date
  JOIN reach ON reach.scope_key = debit.scope_key
  WHERE reach.covered_cents[day.day] < debit.through_cents
),
owing_day AS (
  SELECT
    item, account_key, service_key, kind, date, due_date, cents, through_cents,
    unnest(owing.covered_cents) AS covered_cents,
    unnest(asked.days[owing.first_day:owing.first_day + len(owing.covered_cents) - 1]) AS as_of
  FROM owing
  CROSS JOIN asked
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
  as_of, account_key, service_key, 'debit', kind, item, date, due_date, least(cents, through_cents - covered_cents), FALSE
FROM owing_day
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
