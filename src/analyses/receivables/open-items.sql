-- Which documents are open at the close of a day, and for how much? The position of that day must have been taken.
-- as_of: the day; what is settled on it is settled. known_on: only what was entered by that day counts; null for everything.
-- credits: 'own' leaves a credit in the bucket of its own date, 'separate' sets it apart, 'fifo' applies what explicit
-- applications left over, oldest due first. One row per open document, cents signed as owed: a credit is negative.
-- unapplied: belongs to the unapplied-credit column rather than to a bucket.
-- item: the row of receivable_debit or receivable_credit that side names; null for the excess of a reversal.
CREATE OR REPLACE MACRO receivable_open_items(as_of, known_on, credits) AS TABLE
WITH
-- No credit to apply: open for what is not explicitly settled. Else, where the prepared running sum holds:
-- open = min(amount, max(0, running sum - covered)).
straight AS NOT MATERIALIZED (
  SELECT
    debit.debit_item, debit.account_key, debit.service_key, debit.kind, debit.id, debit.date, debit.due_date,
    CASE
      WHEN scope.pool_cents = 0 THEN debit.bare_cents
      ELSE least(debit.bare_cents, debit.through_cents - scope.covered_cents)
    END AS open_cents
  FROM receivable_debits(as_of, known_on) AS debit
  JOIN receivable_scope_at AS scope ON scope.scope_key = debit.scope_key
  WHERE NOT scope.anew AND (scope.pool_cents = 0 OR debit.through_cents > scope.covered_cents)
),
-- Where it does not hold, the sum is made anew of what explicit applications left.
summed_anew AS NOT MATERIALIZED (
  SELECT
    debit.*,
    scope.pool_cents,
    sum(greatest(debit.bare_cents, 0)) OVER (
      PARTITION BY debit.scope_key
      ORDER BY debit.due_date, debit.date, debit.id, debit.kind
      ROWS UNBOUNDED PRECEDING
    ) AS through_bare_cents
  FROM receivable_debits(as_of, known_on) AS debit
  JOIN receivable_scope_at AS scope ON scope.scope_key = debit.scope_key
  WHERE scope.anew
),
-- Credit that finds nothing to pay stays with the newest documents: the oldest credit is used first.
newest_first AS NOT MATERIALIZED (
  SELECT
    credit.*,
    scope.surplus_cents,
    sum(credit.left_cents) OVER (
      PARTITION BY credit.scope_key
      ORDER BY credit.date DESC, credit.id DESC, credit.kind DESC
      ROWS UNBOUNDED PRECEDING
    ) AS through_cents
  FROM receivable_credits(as_of, known_on) AS credit
  JOIN receivable_scope_at AS scope ON scope.scope_key = credit.scope_key
  WHERE scope.surplus_cents > 0 AND credit.left_cents > 0
)
SELECT account_key, service_key, 'debit' AS side, kind, id, date, due_date, open_cents::BIGINT AS open_cents, FALSE AS unapplied, debit_item AS item
FROM straight
WHERE open_cents <> 0
UNION ALL
SELECT
  account_key, service_key, 'debit', kind, id, date, due_date,
  CASE WHEN bare_cents < 0 THEN bare_cents ELSE least(bare_cents, through_bare_cents - pool_cents) END::BIGINT,
  FALSE,
  debit_item
FROM summed_anew
WHERE bare_cents < 0 OR (bare_cents > 0 AND through_bare_cents > pool_cents)
UNION ALL
-- More applied than the credit holds: the excess is owed in the bucket of the credit's own date, whatever the policy.
SELECT account_key, service_key, 'credit', kind, id, date, date, -left_cents, credits <> 'own' AND left_cents > 0, credit_item
FROM receivable_credits(as_of, known_on)
WHERE left_cents < 0 OR (left_cents > 0 AND (credits <> 'fifo' OR scope_key IS NULL))
UNION ALL
SELECT account_key, service_key, 'credit', kind, id, date, date, -least(left_cents, surplus_cents - (through_cents - left_cents))::BIGINT, TRUE, credit_item
FROM newest_first
WHERE surplus_cents > through_cents - left_cents;
