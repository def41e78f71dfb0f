-- Which documents of uneven scopes are open on each day? As open-items.sql says it of one day. Cents.
-- $1 credit policy: own, separate, fifo. Reads receivable_bare and receivable_left.
INSERT INTO receivable_history_item
WITH
asked AS (
  SELECT day, as_of FROM receivable_day WHERE is_asked
),
document AS (
  SELECT rowid AS document, rowid AS item, account_key, service_key, kind, id, date, due_date
  FROM receivable_debit
  UNION ALL
  SELECT -1 - rowid, NULL, account_key, service_key, 4, id, date, date
  FROM receivable_reversal_at
),
pool AS (
  SELECT scope_key, day, sum(left_cents) AS cents
  FROM receivable_left
  WHERE $1::VARCHAR = 'fifo' AND left_cents > 0 AND scope_key IS NOT NULL
  GROUP BY ALL
),
demand AS (
  SELECT scope_key, day, sum(bare_cents) AS cents
  FROM receivable_bare
  WHERE bare_cents > 0
  GROUP BY ALL
),
summed_anew AS (
  SELECT
    bare.*,
    document.* EXCLUDE (document),
    pool.cents AS pool_cents,
    sum(greatest(bare.bare_cents, 0)) OVER (
      PARTITION BY bare.scope_key, bare.day
      ORDER BY document.due_date, document.date, document.id, document.kind
      ROWS UNBOUNDED PRECEDING
    ) AS through_cents
  FROM receivable_bare AS bare
  JOIN pool ON pool.scope_key = bare.scope_key AND pool.day = bare.day
  JOIN document ON document.document = bare.document
),
surplus AS (
  SELECT pool.scope_key, pool.day, pool.cents - coalesce(demand.cents, 0) AS cents
  FROM pool
  LEFT JOIN demand ON demand.scope_key = pool.scope_key AND demand.day = pool.day
  WHERE pool.cents > coalesce(demand.cents, 0)
),
newest_first AS (
  SELECT
    credit.*,
    rest.credit_item,
    rest.day,
    rest.left_cents,
    surplus.cents AS surplus_cents,
    sum(rest.left_cents) OVER (
      PARTITION BY rest.scope_key, rest.day
      ORDER BY credit.date DESC, credit.id DESC, credit.kind DESC
      ROWS UNBOUNDED PRECEDING
    ) AS through_cents
  FROM receivable_left AS rest
  JOIN surplus ON surplus.scope_key = rest.scope_key AND surplus.day = rest.day
  JOIN receivable_credit AS credit ON credit.rowid = rest.credit_item
  WHERE rest.left_cents > 0
),
open_item AS (
  SELECT
    bare.day, document.account_key, document.service_key, 'debit' AS side, document.kind, document.item, document.date, document.due_date,
    bare.bare_cents AS open_cents,
    FALSE AS unapplied
  FROM receivable_bare AS bare
  ANTI JOIN pool ON pool.scope_key = bare.scope_key AND pool.day = bare.day
  JOIN document ON document.document = bare.document
  UNION ALL
  SELECT
    day, account_key, service_key, 'debit', kind, item, date, due_date,
    CASE WHEN bare_cents < 0 THEN bare_cents ELSE least(bare_cents, through_cents - pool_cents) END,
    FALSE
  FROM summed_anew
  WHERE bare_cents < 0 OR through_cents > pool_cents
  UNION ALL
  SELECT
    rest.day, credit.account_key, credit.service_key, 'credit', credit.kind, rest.credit_item, credit.date, credit.date,
    -rest.left_cents,
    $1::VARCHAR <> 'own' AND rest.left_cents > 0
  FROM receivable_left AS rest
  JOIN receivable_credit AS credit ON credit.rowid = rest.credit_item
  WHERE rest.left_cents < 0 OR $1::VARCHAR <> 'fifo' OR rest.scope_key IS NULL
  UNION ALL
  SELECT
    day, account_key, service_key, 'credit', kind, credit_item, date, date,
    -least(left_cents, surplus_cents - (through_cents - left_cents)),
    TRUE
  FROM newest_first
  WHERE surplus_cents > through_cents - left_cents
)
SELECT
  asked.as_of, open_item.account_key, open_item.service_key, open_item.side, open_item.kind, open_item.item, open_item.date,
  open_item.due_date, open_item.open_cents::BIGINT, open_item.unapplied
FROM open_item
JOIN asked ON asked.day = open_item.day
