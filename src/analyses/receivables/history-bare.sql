-- How much of each debit of an uneven scope is not explicitly settled on each day? Cents; below zero means more applied than
-- the document holds. $1 known on, null for everything. Reads receivable_applied, and receivable_reversal_at at the last day.
-- document: the row of receivable_debit; for the excess of a reversal -1 less its row of receivable_reversal_at.
CREATE OR REPLACE TABLE receivable_bare AS
WITH
change AS (
  SELECT debit.rowid AS document, debit.scope_key, day.day, debit.cents
  FROM receivable_debit AS debit
  JOIN receivable_day AS day ON day.date = debit.date
  WHERE debit.scope_key IN (SELECT scope_key FROM receivable_uneven) AND ($1::DATE IS NULL OR debit.known_date <= $1::DATE)
  UNION ALL
  SELECT applied.debit_item, debit.scope_key, applied.day, -applied.cents
  FROM receivable_applied AS applied
  JOIN receivable_debit AS debit ON debit.rowid = applied.debit_item
  UNION ALL
  SELECT -1 - reversal.rowid, reversal.scope_key, day.day, reversal.excess_cents
  FROM receivable_reversal_at AS reversal
  JOIN receivable_day AS day ON day.date = reversal.date
  WHERE reversal.excess_cents > 0
),
daily AS (
  SELECT document, scope_key, day, sum(cents) AS cents
  FROM change
  GROUP BY ALL
),
stretch AS (
  SELECT
    document,
    scope_key,
    day AS first_day,
    lead(day, 1, (SELECT max(day) + 1 FROM receivable_day)) OVER in_time AS next_day,
    sum(cents) OVER in_time AS cents
  FROM daily
  WINDOW in_time AS (PARTITION BY document ORDER BY day)
)
SELECT document, scope_key, unnest(range(first_day, next_day))::INTEGER AS day, cents::BIGINT AS bare_cents
FROM stretch
WHERE cents <> 0
