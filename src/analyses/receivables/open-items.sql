-- Which documents are open at the close of a day, and for how much?
-- as_of: the day; what is settled on it is settled. known_on: only what was entered by that day counts; null for everything.
-- credits: 'own' leaves a credit in the bucket of its own date, 'separate' sets it apart, 'fifo' applies what explicit
-- applications left over, oldest due first. One row per open document, cents signed as owed: a credit is negative.
-- unapplied: belongs to the unapplied-credit column rather than to a bucket.
CREATE OR REPLACE MACRO receivable_open_items(as_of, known_on, credits) AS TABLE
WITH
scope AS MATERIALIZED (
  FROM receivable_scopes(as_of, known_on, credits)
),
applied AS MATERIALIZED (
  SELECT debit_item, sum(cents)::BIGINT AS cents
  FROM receivable_applications(as_of, known_on)
  GROUP BY debit_item
),
excess AS MATERIALIZED (
  SELECT account_key, service_key, scope_key, 3::TINYINT AS kind, id, date, date AS due_date, excess_cents AS bare_cents
  FROM receivable_reversals(as_of, known_on)
  WHERE excess_cents > 0
),
-- No credit to apply: open for what is not explicitly settled. Else, where the prepared running sum holds:
-- open = min(amount, max(0, running sum - covered)).
straight AS NOT MATERIALIZED (
  SELECT
    debit.account_key, debit.service_key, debit.kind, debit.id, debit.date, debit.due_date,
    CASE
      WHEN scope.pool_cents = 0 THEN debit.cents - coalesce(applied.cents, 0)
      ELSE least(debit.cents, debit.through_cents - scope.covered_cents)
    END AS open_cents
  FROM receivable_debit AS debit
  JOIN scope ON scope.scope_key = debit.scope_key
  LEFT JOIN applied ON applied.debit_item = debit.rowid
  WHERE
    debit.date <= as_of
    AND (known_on IS NULL OR debit.known_date <= known_on)
    AND NOT scope.anew
    AND (scope.pool_cents = 0 OR debit.through_cents > scope.covered_cents)
),
-- Where it does not hold, the sum is made anew of what explicit applications left.
crooked AS NOT MATERIALIZED (
  SELECT
    debit.account_key, debit.service_key, debit.scope_key, debit.kind, debit.id, debit.date, debit.due_date,
    debit.cents - coalesce(applied.cents, 0) AS bare_cents
  FROM receivable_debit AS debit
  LEFT JOIN applied ON applied.debit_item = debit.rowid
  WHERE
    debit.scope_key IN (SELECT scope_key FROM scope WHERE anew)
    AND debit.date <= as_of
    AND (known_on IS NULL OR debit.known_date <= known_on)
  UNION ALL
  FROM excess
  WHERE scope_key IN (SELECT scope_key FROM scope WHERE anew)
),
summed AS MATERIALIZED (
  SELECT
    *,
    sum(greatest(bare_cents, 0)) OVER (
      PARTITION BY scope_key
      ORDER BY due_date, date, id, kind
      ROWS UNBOUNDED PRECEDING
    ) AS through_cents
  FROM crooked
),
-- What could take credit in each scope.
demand AS (
  SELECT scope_key, sum(cents) AS cents
  FROM receivable_debit
  WHERE credits = 'fifo' AND date <= as_of
  GROUP BY scope_key
),
demand_anew AS (
  SELECT scope_key, max(through_cents) AS cents
  FROM summed
  GROUP BY scope_key
),
surplus AS (
  SELECT
    scope.scope_key,
    scope.pool_cents - coalesce(CASE WHEN scope.anew THEN demand_anew.cents ELSE demand.cents END, 0) AS cents
  FROM scope
  LEFT JOIN demand ON demand.scope_key = scope.scope_key
  LEFT JOIN demand_anew ON demand_anew.scope_key = scope.scope_key
),
-- Credit that finds nothing to pay stays with the newest documents: the oldest credit is used first.
newest_first AS NOT MATERIALIZED (
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
  WHERE surplus.cents > 0 AND credit.left_cents > 0
)
SELECT account_key, service_key, 'debit' AS side, kind, id, date, due_date, open_cents::BIGINT AS open_cents, FALSE AS unapplied
FROM straight
WHERE open_cents <> 0
UNION ALL
SELECT
  summed.account_key, summed.service_key, 'debit', summed.kind, summed.id, summed.date, summed.due_date,
  CASE WHEN bare_cents < 0 THEN bare_cents ELSE least(bare_cents, through_cents - pool_cents) END::BIGINT,
  FALSE
FROM summed
JOIN scope ON scope.scope_key = summed.scope_key
WHERE bare_cents < 0 OR (bare_cents > 0 AND through_cents > pool_cents)
UNION ALL
SELECT excess.account_key, excess.service_key, 'debit', excess.kind, excess.id, excess.date, excess.date, excess.bare_cents, FALSE
FROM excess
JOIN scope ON scope.scope_key = excess.scope_key
WHERE NOT scope.anew
UNION ALL
-- More applied than the credit holds: the excess is owed in the bucket of the credit's own date, whatever the policy.
SELECT account_key, service_key, 'credit', kind, id, date, date, -left_cents, credits <> 'own' AND left_cents > 0
FROM receivable_credits(as_of, known_on)
WHERE left_cents < 0 OR (left_cents > 0 AND (credits <> 'fifo' OR scope_key IS NULL))
UNION ALL
SELECT account_key, service_key, 'credit', kind, id, date, date, -least(left_cents, surplus_cents - (through_cents - left_cents))::BIGINT, TRUE
FROM newest_first
WHERE surplus_cents > through_cents - left_cents;
