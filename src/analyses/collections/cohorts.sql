-- How much of what was billed in a month had been paid by so many days after each bill's date? Cents.
-- $1 first day · $2 last day of the billing period · $3 ages in days, '0,30,60,90,365'.
-- collection_settled_day must have been taken at the close of $2.
-- paid_cents: by payments within the age; the others: until $2, by payments, by write-offs, by every other credit.
WITH
within AS (
  SELECT date_trunc('month', bill_date)::DATE AS month, age_days, role, cents
  FROM collection_settled_day
  WHERE bill_date BETWEEN $1::DATE AND $2::DATE
),
age AS (
  SELECT unnest(string_split($3::VARCHAR, ','))::INTEGER AS days
)
SELECT
  within.month,
  age.days AS age_days,
  coalesce(sum(within.cents) FILTER (WHERE within.role = 'billed'), 0)::BIGINT AS billed_cents,
  coalesce(sum(within.cents) FILTER (WHERE within.role = 'paid' AND within.age_days <= age.days), 0)::BIGINT AS paid_cents,
  coalesce(sum(within.cents) FILTER (WHERE within.role = 'paid'), 0)::BIGINT AS paid_to_date_cents,
  coalesce(sum(within.cents) FILTER (WHERE within.role = 'written_off'), 0)::BIGINT AS written_off_cents,
  coalesce(sum(within.cents) FILTER (WHERE within.role = 'adjusted'), 0)::BIGINT AS adjusted_cents
FROM within
CROSS JOIN age
GROUP BY ALL
ORDER BY within.month, age_days
