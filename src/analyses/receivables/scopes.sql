-- In which scopes is there credit to apply oldest first at the close of a day, and how much? Parameters as for reversals. Cents.
-- anew: the prepared running sum does not hold there, because it counts a document that is not on the books yet, or not at its
-- full amount; such a scope is summed anew. With known_on every scope is.
CREATE OR REPLACE MACRO receivable_scopes(as_of, known_on) AS TABLE
WITH
pool AS (
  SELECT scope_key, sum(left_cents)::BIGINT AS pool_cents
  FROM receivable_credits(as_of, known_on)
  WHERE left_cents > 0 AND scope_key IS NOT NULL
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
  pool.scope_key,
  pool.pool_cents,
  known_on IS NOT NULL OR crooked.scope_key IS NOT NULL AS anew
FROM pool
LEFT JOIN crooked ON crooked.scope_key = pool.scope_key;
