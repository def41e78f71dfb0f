-- How much of each credit of an uneven scope, or of none, is not explicitly applied on each day? Cents; below zero means more
-- applied than it holds. $1 known on, null for everything. Reads receivable_applied, and receivable_reversal_at at the last day.
CREATE OR REPLACE TABLE receivable_left AS
WITH
change AS (
  SELECT credit.rowid AS credit_item, day.day, credit.cents
  FROM receivable_credit AS credit
  JOIN receivable_day AS day ON day.date = credit.date
  WHERE
    (credit.scope_key IS NULL OR credit.scope_key IN (SELECT scope_key FROM receivable_uneven))
    AND ($1::DATE IS NULL OR credit.known_date <= $1::DATE)
  UNION ALL
  SELECT credit_item, day, -cents FROM receivable_applied
  UNION ALL
  SELECT reversal.credit_item, day.day, -reversal.folded_cents
  FROM receivable_reversal_at AS reversal
  JOIN receivable_day AS day ON day.date = reversal.date
),
daily AS (
  SELECT credit_item, day, sum(cents) AS cents
  FROM change
  GROUP BY ALL
),
stretch AS (
  SELECT
    credit_item,
    day AS first_day,
    lead(day, 1, (SELECT max(day) + 1 FROM receivable_day)) OVER in_time AS next_day,
    sum(cents) OVER in_time AS cents
  FROM daily
  WINDOW in_time AS (PARTITION BY credit_item ORDER BY day)
)
SELECT stretch.credit_item, credit.scope_key, unnest(range(first_day, next_day))::INTEGER AS day, stretch.cents::BIGINT AS left_cents
FROM stretch
JOIN receivable_credit AS credit ON credit.rowid = stretch.credit_item
WHERE stretch.cents <> 0
