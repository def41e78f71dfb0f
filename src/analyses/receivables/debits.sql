-- Which debits are on the books at the close of a day, and how much of each is not explicitly settled? Cents;
-- bare_cents below zero means more applied than the document holds. The position of that day must have been taken.
-- as_of: the day. known_on: only what was entered by that day counts; null for everything.
-- through_cents: the prepared running sum, of full amounts; null for the excess of a reversal.
CREATE OR REPLACE MACRO receivable_debits(as_of, known_on) AS TABLE
WITH applied AS (
  SELECT debit_item, sum(cents)::BIGINT AS cents
  FROM receivable_application_at
  GROUP BY debit_item
)
SELECT
  debit.rowid AS debit_item,
  debit.account_key,
  debit.service_key,
  debit.scope_key,
  debit.kind,
  debit.id,
  debit.date,
  debit.due_date,
  debit.cents - coalesce(applied.cents, 0) AS bare_cents,
  debit.through_cents
FROM receivable_debit AS debit
LEFT JOIN applied ON applied.debit_item = debit.rowid
WHERE debit.date <= as_of AND (known_on IS NULL OR debit.known_date <= known_on)
UNION ALL
SELECT NULL, account_key, service_key, scope_key, 4, id, date, date, excess_cents, NULL
FROM receivable_reversal_at
WHERE excess_cents > 0;
