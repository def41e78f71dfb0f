-- What was applied to each of some open documents, by what, and from which day? As it stands at the close of a day, whose
-- position must have been taken. amount - sum of cents = what is open of the document.
-- $1 as-of date · $2 known on, null for everything · $3 credit policy: own, separate, fifo
-- The documents by item, separated by commas: $4 rows of receivable_debit · $5 of receivable_credit · $6 of receivable_reversal_at
-- Explicit applications first; under 'fifo' what they left over, oldest credit to oldest due debit within the scope, as
-- receivables/links.sql has it, also to the excess of reversals. Cents: positive for what reduced a debit, negative for what a
-- credit was used for. kind of the other document: 1 payment, 2 adjustment, 3 charge.
WITH
shown AS (
  SELECT 'debit' AS side, unnest(string_split(nullif($4::VARCHAR, ''), ','))::BIGINT AS item
  UNION ALL
  SELECT 'credit', unnest(string_split(nullif($5::VARCHAR, ''), ','))::BIGINT
  UNION ALL
  SELECT 'reversal', unnest(string_split(nullif($6::VARCHAR, ''), ','))::BIGINT
),
scope AS (
  SELECT scope_key FROM receivable_debit WHERE rowid IN (SELECT item FROM shown WHERE side = 'debit')
  UNION
  SELECT scope_key FROM receivable_credit WHERE rowid IN (SELECT item FROM shown WHERE side = 'credit')
  UNION
  SELECT scope_key FROM receivable_reversal_at WHERE rowid IN (SELECT item FROM shown WHERE side = 'reversal')
),
excess AS (
  SELECT account_key, id, date, min(rowid) AS item
  FROM receivable_reversal_at
  GROUP BY account_key, id, date
),
owing AS (
  SELECT
    CASE WHEN debit.debit_item IS NULL THEN 'reversal' ELSE 'debit' END AS side,
    coalesce(debit.debit_item, excess.item) AS item,
    debit.scope_key,
    debit.kind,
    debit.id,
    debit.date,
    debit.bare_cents,
    sum(debit.bare_cents) OVER (
      PARTITION BY debit.scope_key ORDER BY debit.due_date, debit.date, debit.id, debit.kind ROWS UNBOUNDED PRECEDING
    ) AS through_cents
  FROM receivable_debits($1::DATE, $2::DATE) AS debit
  LEFT JOIN excess
    ON debit.debit_item IS NULL AND excess.account_key = debit.account_key AND excess.id = debit.id AND excess.date = debit.date
  WHERE $3::VARCHAR = 'fifo' AND debit.bare_cents > 0 AND debit.scope_key IN (SELECT scope_key FROM scope)
),
giving AS (
  SELECT
    *,
    sum(left_cents) OVER (PARTITION BY scope_key ORDER BY date, id, kind ROWS UNBOUNDED PRECEDING) AS through_cents
  FROM receivable_credits($1::DATE, $2::DATE)
  WHERE $3::VARCHAR = 'fifo' AND left_cents > 0 AND scope_key IN (SELECT scope_key FROM scope)
),
link AS (
  SELECT 'debit' AS side, debit_item AS item, credit_item, start_date AS date, cents
  FROM receivable_application_at
  WHERE cents <> 0
  UNION ALL
  -- Debits and credits laid end to end on one line: what a debit and a credit share of it, one settled of the other.
  SELECT
    owing.side,
    owing.item,
    giving.credit_item,
    greatest(owing.date, giving.date),
    least(owing.through_cents, giving.through_cents)
      - greatest(owing.through_cents - owing.bare_cents, giving.through_cents - giving.left_cents)
  FROM owing
  JOIN giving
    ON giving.scope_key = owing.scope_key
    AND giving.through_cents > owing.through_cents - owing.bare_cents
    AND owing.through_cents > giving.through_cents - giving.left_cents
  UNION ALL
  SELECT 'reversal', rowid, credit_item, date, folded_cents
  FROM receivable_reversal_at
  WHERE folded_cents > 0
),
-- Taken out before the joins to the debits: joined first, they cost seconds.
used AS (
  SELECT * FROM link WHERE credit_item IN (SELECT item FROM shown WHERE side = 'credit')
),
-- Every link twice: as the debit has it, and as the credit has it.
seen AS (
  SELECT link.side, link.item, credit.id, credit.kind::INTEGER AS kind, link.date, link.cents
  FROM link
  JOIN receivable_credit AS credit ON credit.rowid = link.credit_item
  JOIN shown ON shown.side = link.side AND shown.item = link.item
  UNION ALL
  SELECT
    'credit',
    used.credit_item,
    coalesce(debit.id, reversal.id),
    CASE coalesce(debit.kind, 4) WHEN 4 THEN 1 WHEN 3 THEN 2 ELSE 3 END,
    used.date,
    -used.cents
  FROM used
  LEFT JOIN receivable_debit AS debit ON used.side = 'debit' AND debit.rowid = used.item
  LEFT JOIN receivable_reversal_at AS reversal ON used.side = 'reversal' AND reversal.rowid = used.item
)
SELECT side, item::BIGINT AS item, id, kind, date, cents::BIGINT AS cents
FROM seen
ORDER BY side, item, date, id, kind, cents
