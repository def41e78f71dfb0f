-- How much is open at the close of a day, by due date and by bill date? Cents and open documents; unapplied credit apart.
-- $1 as-of date · $2 known on, null for everything · $3 credit policy: own, separate, fifo. The position of that day must have been taken.
-- Ages and buckets are counted from these few rows, so that another rule for them needs no other query.
SELECT
  due_date,
  date AS bill_date,
  unapplied,
  count(*)::BIGINT AS item_count,
  sum(open_cents)::BIGINT AS open_cents
FROM receivable_open_items($1::DATE, $2::DATE, $3::VARCHAR)
GROUP BY due_date, date, unapplied
ORDER BY due_date, bill_date, unapplied
