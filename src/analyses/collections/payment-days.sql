-- On which day of the month was paid in a period? Payments received and their cents; returned ones are left out.
-- $1 first day · $2 last day, both counted.
SELECT
  day(date)::INTEGER AS month_day,
  count(*)::BIGINT AS received_count,
  sum(amount_cents)::BIGINT AS received_cents
FROM payments
WHERE date BETWEEN $1::DATE AND $2::DATE AND amount_cents > 0
GROUP BY ALL
ORDER BY month_day
