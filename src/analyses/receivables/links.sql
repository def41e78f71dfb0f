-- Which credit settled which debit, for how much, and from which day? As seen at the close of as_of, whose position must have
-- been taken. known_on: only what was entered by that day counts; null for everything.
-- Explicit applications in force, then what they left over, oldest credit to oldest due debit within its scope. Cents.
-- date: the day from which the link holds, the later of both documents' dates (or the application's own).
CREATE OR REPLACE MACRO receivable_links(as_of, known_on) AS TABLE
WITH
owing AS (
  SELECT
    coalesce(debit_item, -1) AS debit_item,
    scope_key,
    date,
    sum(bare_cents) OVER (PARTITION BY scope_key ORDER BY due_date, date, id, kind ROWS UNBOUNDED PRECEDING) AS through_cents
  FROM receivable_debits(as_of, known_on)
  WHERE bare_cents > 0
),
giving AS (
  SELECT
    credit_item,
    scope_key,
    date,
    sum(left_cents) OVER (PARTITION BY scope_key ORDER BY date, id, kind ROWS UNBOUNDED PRECEDING) AS through_cents
  FROM receivable_credits(as_of, known_on)
  WHERE left_cents > 0 AND scope_key IS NOT NULL
),
-- Both running sums on one line: every end of a debit or a credit closes a piece that one debit and one credit share.
piece_end AS (
  SELECT scope_key, through_cents, debit_item, NULL::BIGINT AS credit_item, date AS debit_date, NULL::DATE AS credit_date FROM owing
  UNION ALL
  SELECT scope_key, through_cents, NULL, credit_item, NULL, date FROM giving
),
piece AS (
  SELECT
    through_cents - coalesce(lag(through_cents) OVER in_order, 0) AS cents,
    first_value(debit_item IGNORE NULLS) OVER from_here AS debit_item,
    first_value(credit_item IGNORE NULLS) OVER from_here AS credit_item,
    first_value(debit_date IGNORE NULLS) OVER from_here AS debit_date,
    first_value(credit_date IGNORE NULLS) OVER from_here AS credit_date
  FROM piece_end
  WINDOW
    in_order AS (PARTITION BY scope_key ORDER BY through_cents, debit_item NULLS LAST, credit_item),
    from_here AS (
      PARTITION BY scope_key
      ORDER BY through_cents, debit_item NULLS LAST, credit_item
      ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
    )
)
SELECT debit_item, credit_item, start_date AS date, cents::BIGINT AS cents
FROM receivable_application_at
WHERE cents <> 0
UNION ALL
SELECT debit_item, credit_item, greatest(debit_date, credit_date), cents::BIGINT
FROM piece
WHERE cents > 0 AND debit_item >= 0 AND credit_item IS NOT NULL;
