-- Which documents are open at the close of a day, and for how much?
-- as_of: the day; what is settled on it is settled. known_on: only what was entered by that day counts; null for everything.
-- credits: 'own' leaves a credit in the bucket of its own date, 'separate' sets it apart, 'fifo' applies what explicit
-- applications left over, oldest due first. One row per open document, cents signed as owed: a credit is negative.
-- unapplied: belongs to the unapplied-credit column rather than to a bucket.
CREATE OR REPLACE MACRO receivable_open_items(as_of, known_on, credits) AS TABLE
WITH
scope AS (
  SELECT scope_key, pool_cents, anew
  FROM receivable_scopes(as_of, known_on)
  WHERE credits = 'fifo'
),
straight AS NOT MATERIALIZED (
  SELECT
    debit.*,
    CASE
      WHEN scope.scope_key IS NULL THEN debit.bare_cents
      ELSE least(debit.bare_cents, greatest(0, debit.through_cents - scope.pool_cents))
    END AS open_cents
  FROM receivable_debits(as_of, known_on) AS debit
  LEFT JOIN scope ON scope.scope_key = debit.scope_key
  WHERE NOT coalesce(scope.anew, FALSE)
),
summed AS NOT MATERIALIZED (
  SELECT
    debit.*,
    scope.pool_cents,
    sum(greatest(debit.bare_cents, 0)) OVER (
      PARTITION BY debit.scope_key
      ORDER BY debit.due_date, debit.date, debit.id, debit.kind
      ROWS UNBOUNDED PRECEDING
    ) AS through_bare_cents
  FROM receivable_debits(as_of, known_on) AS debit
  JOIN scope ON scope.scope_key = debit.scope_key
  WHERE scope.anew
),
anew AS NOT MATERIALIZED (
  SELECT
    *,
    CASE WHEN bare_cents <= 0 THEN bare_cents ELSE least(bare_cents, greatest(0, through_bare_cents - pool_cents)) END AS open_cents
  FROM summed
),
-- Credit that finds nothing to pay stays with the newest documents: the oldest credit is used first.
surplus AS (
  SELECT scope.scope_key, any_value(scope.pool_cents) - coalesce(sum(greatest(debit.bare_cents, 0)), 0) AS cents
  FROM scope
  LEFT JOIN receivable_debits(as_of, known_on) AS debit ON debit.scope_key = scope.scope_key
  GROUP BY scope.scope_key
  HAVING any_value(scope.pool_cents) > coalesce(sum(greatest(debit.bare_cents, 0)), 0)
),
newest_first AS (
  SELECT
    credit.*,
    surplus.cents AS surplus_cents,
    sum(credit.left_cents) OVER (
      PARTITION BY credit.scope_key
      ORDER BY credit.date DESC, credit.id DESC, credit.kind DESC
      ROWS UNBOUNDED PRECEDING
    ) AS through_cents
  FROM receivable_credits(as_of, known_on) AS credit
  JOIN surplus ON surplus.scope_key = credit.scope_key
  WHERE credit.left_cents > 0
),
credit AS (
  -- More applied than the credit holds: the excess is owed in the bucket of the credit's own date, whatever the policy.
  SELECT *, left_cents AS open_cents, credits <> 'own' AND left_cents > 0 AS unapplied
  FROM receivable_credits(as_of, known_on)
  WHERE left_cents < 0 OR (left_cents > 0 AND (credits <> 'fifo' OR scope_key IS NULL))
  UNION ALL
  SELECT * EXCLUDE (surplus_cents, through_cents), least(left_cents, surplus_cents - (through_cents - left_cents)), TRUE
  FROM newest_first
  WHERE surplus_cents > through_cents - left_cents
)
SELECT account_key, service_key, 'debit' AS side, kind, id, date, due_date, open_cents::BIGINT AS open_cents, FALSE AS unapplied
FROM straight
WHERE open_cents <> 0
UNION ALL
SELECT account_key, service_key, 'debit', kind, id, date, due_date, open_cents::BIGINT, FALSE
FROM anew
WHERE open_cents <> 0
UNION ALL
SELECT account_key, service_key, 'credit', kind, id, date, date, -open_cents::BIGINT, unapplied
FROM credit;
