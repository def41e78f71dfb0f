-- Up to where, on the prepared running sum, do a scope's credits reach on each day, and its documents? Cents; even scopes only.
CREATE OR REPLACE TABLE receivable_cover AS
WITH
moved AS (
  SELECT item.scope_key, day.day, sum(item.paid_cents) AS paid_cents, sum(item.owed_cents) AS owed_cents
  FROM (
    SELECT scope_key, date, cents AS paid_cents, 0 AS owed_cents FROM receivable_credit WHERE scope_key IS NOT NULL
    UNION ALL
    SELECT scope_key, date, 0, cents FROM receivable_debit
  ) AS item
  JOIN receivable_day AS day ON day.date = item.date
  GROUP BY ALL
),
even AS (
  SELECT scope_key, before_cents
  FROM receivable_scope
  WHERE scope_key NOT IN (SELECT scope_key FROM receivable_uneven)
)
SELECT
  even.scope_key,
  day.day,
  day.as_of,
  (even.before_cents + coalesce(sum(moved.paid_cents) OVER so_far, 0))::BIGINT AS covered_cents,
  (even.before_cents + coalesce(sum(moved.owed_cents) OVER so_far, 0))::BIGINT AS demanded_cents
FROM even
CROSS JOIN (SELECT day, as_of FROM receivable_day WHERE is_asked) AS day
LEFT JOIN moved ON moved.scope_key = even.scope_key AND moved.day = day.day
WINDOW so_far AS (PARTITION BY even.scope_key ORDER BY day.day ROWS UNBOUNDED PRECEDING)
