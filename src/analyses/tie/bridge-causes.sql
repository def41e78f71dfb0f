-- Why may another system know another total of the receivables than the accounts at the close of a day? $1 the as-of date
-- 'dated after': documents after that day, where the other system was asked later. 'no account': documents by that day whose
-- account is not among the accounts loaded (none when no accounts were loaded). By kind. Cents signed as owed: a payment is negative.
WITH document AS (
  SELECT 1 AS place, 'charges' AS kind, account_id, amount_cents AS cents, bill_date AS date FROM charges
  UNION ALL
  SELECT CASE WHEN amount_cents < 0 THEN 3 ELSE 2 END, CASE WHEN amount_cents < 0 THEN 'returned payments' ELSE 'payments' END, account_id, -amount_cents, date
  FROM payments
  UNION ALL
  SELECT 4, 'adjustments', account_id, amount_cents, date FROM adjustments
),
known_account AS (
  SELECT DISTINCT account_id FROM accounts
),
reason AS (
  SELECT 'dated after' AS cause, place, kind, cents FROM document WHERE date > $1::DATE
  UNION ALL
  SELECT 'no account', place, kind, cents
  FROM document
  WHERE date <= $1::DATE AND account_id NOT IN (SELECT account_id FROM known_account) AND EXISTS (SELECT 1 FROM known_account)
)
SELECT cause, kind, count(*)::BIGINT AS document_count, sum(cents)::BIGINT AS cents
FROM reason
GROUP BY cause, place, kind
ORDER BY cause, place
