-- Which credits are on the books at the close of a day, and how much of each is not explicitly applied?
-- Parameters as for reversals. Cents, positive; left_cents below zero means more applied than the credit holds.
CREATE OR REPLACE MACRO receivable_credits(as_of, known_on) AS TABLE
WITH
reduced AS (
  SELECT credit_item, folded_cents
  FROM receivable_reductions(as_of, known_on)
),
used AS (
  SELECT credit_item, sum(cents)::BIGINT AS cents
  FROM receivable_applications(as_of, known_on)
  GROUP BY credit_item
)
SELECT
  credit.rowid AS credit_item,
  credit.account_key,
  credit.service_key,
  credit.scope_key,
  credit.kind,
  credit.id,
  credit.date,
  credit.cents - coalesce(reduced.folded_cents, 0) - coalesce(used.cents, 0) AS left_cents
FROM receivable_credit AS credit
LEFT JOIN reduced ON reduced.credit_item = credit.rowid
LEFT JOIN used ON used.credit_item = credit.rowid
WHERE credit.date <= as_of AND (known_on IS NULL OR credit.known_date <= known_on);
