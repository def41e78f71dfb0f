-- How much credit is there to apply oldest first in each scope at the close of a day, and how much of it finds nothing to pay?
-- $1 as-of date · $2 known on, null for everything · $3 credit policy; under another than 'fifo' there is no such credit.
-- Cents. Reads receivable_reversal_at and receivable_application_at. covered_cents: up to where the prepared running sum is paid.
-- anew: the prepared running sum does not hold there, because it counts a document that is not on the books yet, or not at its
-- full amount; such a scope is summed anew. With known on every scope with credit is.
INSERT INTO receivable_scope_at
WITH
pool AS (
  SELECT scope_key, sum(left_cents)::BIGINT AS cents
  FROM receivable_credits($1::DATE, $2::DATE)
  WHERE $3::VARCHAR = 'fifo' AND left_cents > 0
  GROUP BY scope_key
),
demand AS (
  SELECT scope_key, sum(greatest(bare_cents, 0))::BIGINT AS cents
  FROM receivable_debits($1::DATE, $2::DATE)
  WHERE $3::VARCHAR = 'fifo'
  GROUP BY scope_key
),
crooked AS (
  SELECT debit_scope_key AS scope_key FROM receivable_application_at
  UNION
  SELECT scope_key FROM receivable_reversal_at WHERE excess_cents > 0
  UNION
  SELECT scope_key FROM receivable_disorder WHERE date <= $1::DATE AND settled_date > $1::DATE
)
SELECT
  scope.scope_key,
  coalesce(pool.cents, 0),
  scope.before_cents + coalesce(pool.cents, 0),
  greatest(0, coalesce(pool.cents, 0) - coalesce(demand.cents, 0)),
  pool.scope_key IS NOT NULL AND ($2::DATE IS NOT NULL OR crooked.scope_key IS NOT NULL)
FROM receivable_scope AS scope
LEFT JOIN pool ON pool.scope_key = scope.scope_key
LEFT JOIN demand ON demand.scope_key = scope.scope_key
LEFT JOIN crooked ON crooked.scope_key = scope.scope_key
