-- What is owed at the close of each day of receivable_history, and how much of that is not yet due? Cents.
-- Not due: due on or after the day (by due date); unapplied credit is owed back, neither due nor not due, and lowers the total.
SELECT
  as_of,
  sum(open_cents)::BIGINT AS open_cents,
  coalesce(sum(open_cents) FILTER (WHERE NOT unapplied AND due_date >= as_of), 0)::BIGINT AS not_due_cents
FROM receivable_history
GROUP BY as_of
ORDER BY as_of
