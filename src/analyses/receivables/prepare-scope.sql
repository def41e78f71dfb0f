-- Within which bounds are credits applied oldest first? One row for each account, or account and service, that owes or holds anything.
-- before_cents: running sum of receivable_debit before the first debit of the scope.
CREATE OR REPLACE TABLE receivable_scope AS
WITH
owing AS (
  SELECT scope_key, min(through_cents - cents)::BIGINT AS before_cents
  FROM receivable_debit
  GROUP BY scope_key
),
owner AS (
  SELECT scope_key FROM owing
  UNION SELECT scope_key FROM receivable_credit WHERE scope_key IS NOT NULL
  UNION SELECT scope_key FROM receivable_reversal
)
SELECT owner.scope_key, coalesce(owing.before_cents, 0) AS before_cents
FROM owner
LEFT JOIN owing ON owing.scope_key = owner.scope_key;
