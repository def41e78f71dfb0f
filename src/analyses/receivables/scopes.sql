-- How much credit is there to apply oldest first in each scope at the close of a day? Parameters as for open-items. Cents.
-- pool_cents is 0 where there is none, and everywhere under another policy than 'fifo'.
-- covered_cents: up to where the prepared running sum is paid. anew: the prepared running sum does not hold there, because it counts a document that is not on the books yet, or not at its
-- full amount; such a scope is summed anew. With known_on every scope with credit is.
CREATE OR REPLACE MACRO receivable_scopes(as_of, known_on, credits) AS TABLE
WITH
pool AS (
  SELECT scope_key, sum(left_cents)::BIGINT AS pool_cents
  FROM receivable_credits(as_of, known_on)
  WHERE credits = 'fifo' AND left_cents > 0
  GROUP BY scope_key
),
crooked AS (
  SELECT debit_scope_key AS scope_key FROM receivable_applications(as_of, known_on)
  UNION
  SELECT scope_key FROM receivable_reversals(as_of, known_on) WHERE excess_cents > 0
  UNION
  SELECT scope_key FROM receivable_debit WHERE date <= as_of AND settled_date > as_of
)
SELECT
  scope.scope_key,
  coalesce(pool.pool_cents, 0) AS pool_cents,
  scope.before_cents + coalesce(pool.pool_cents, 0) AS covered_cents,
  pool.scope_key IS NOT NULL AND (known_on IS NOT NULL OR crooked.scope_key IS NOT NULL) AS anew
FROM receivable_scope AS scope
LEFT JOIN pool ON pool.scope_key = scope.scope_key
LEFT JOIN crooked ON crooked.scope_key = scope.scope_key;
