-- Which credits are on the books at the close of a day, and how much of each is not explicitly applied? Cents, positive;
-- left_cents below zero means more applied than the credit holds. The position of that day must have been taken.
-- as_of: the day. known_on: only what was entered by that day counts; null for everything.
CREATE OR REPLACE MACRO receivable_credits(as_of, known_on) AS TABLE
WITH taken AS (
  SELECT credit_item, sum(cents) AS cents
  FROM (
    SELECT credit_item, cents FROM receivable_application_at
    UNION ALL
    SELECT credit_item, folded_cents FROM receivable_reversal_at
  )
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
  (credit.cents - coalesce(taken.cents, 0))::BIGINT AS left_cents
FROM receivable_credit AS credit
LEFT JOIN taken ON taken.credit_item = credit.rowid
WHERE credit.date <= as_of AND (known_on IS NULL OR credit.known_date <= known_on);
