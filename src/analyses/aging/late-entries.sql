-- What is effective by the close of a day, and was entered only after another day: what one clock counts and the other does not?
-- $1 as-of date · $2 known on: entered after that day. Cents signed as owed (a payment is negative); an application's as applied.
-- A document without an entry date was known on its own date. ids: the first five, one a line.
WITH entry AS (
  SELECT 1 AS place, 'charges' AS kind, charge_id AS id, amount_cents AS cents, bill_date AS date, entered_at FROM charges
  UNION ALL
  SELECT
    CASE WHEN amount_cents < 0 THEN 3 ELSE 2 END,
    CASE WHEN amount_cents < 0 THEN 'returned payments' ELSE 'payments' END,
    payment_id,
    -amount_cents,
    date,
    entered_at
  FROM payments
  UNION ALL
  SELECT 4, 'adjustments', adjustment_id, amount_cents, date, entered_at FROM adjustments
  UNION ALL
  SELECT 5, 'applications', from_id || ' to ' || to_id, amount_cents, date, entered_at FROM applications
)
SELECT
  kind,
  count(*)::BIGINT AS entry_count,
  sum(cents)::BIGINT AS cents,
  array_to_string(list_slice(list_sort(list(id)), 1, 5), chr(10)) AS ids
FROM entry
WHERE date <= $1::DATE AND entered_at::DATE > $2::DATE
GROUP BY place, kind
ORDER BY place
