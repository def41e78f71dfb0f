-- How much of what stood in each age bucket at a month end had been written off so many months later? Cents.
-- $1 upper limits of the buckets in days past due, '0,30,60,90,120'; a bucket is how many limits the age exceeds, 0 is not due
-- $2 the month ends that are old enough, '2025-01-31,2025-02-28', empty for none · $3 months
-- Reads receivable_history of those days and receivable_settlement. One row for each service (null: all of them) and bucket.
-- A document counts at every month end at which it stood open, in the bucket it then had, as amounts in the aging do.
WITH
month_end AS (
  SELECT TRY_CAST(unnest(string_split($2::VARCHAR, ',')) AS DATE) AS day
),
document AS (
  SELECT history.as_of, history.service_key, history.item, history.due_date, history.open_cents
  FROM receivable_history AS history
  JOIN month_end ON month_end.day = history.as_of
  WHERE history.side = 'debit' AND history.open_cents > 0
),
write_off AS (
  SELECT link.debit_item AS item, link.date, sum(link.cents) AS cents
  FROM receivable_settlement AS link
  JOIN receivable_credit AS credit ON credit.rowid = link.credit_item
  WHERE credit.kind = 2 AND credit.id IN (SELECT adjustment_id FROM adjustments WHERE kind = 'write_off')
  GROUP BY link.debit_item, link.date
),
lost AS (
  SELECT
    document.as_of,
    document.service_key,
    document.due_date,
    least(document.open_cents, sum(write_off.cents)) AS cents
  FROM document
  JOIN write_off
    ON write_off.item = document.item
    AND write_off.date > document.as_of
    AND write_off.date <= last_day(document.as_of + to_months($3::INTEGER))
  GROUP BY document.as_of, document.service_key, document.due_date, document.item, document.open_cents
),
amount AS (
  SELECT as_of, service_key, due_date, sum(open_cents) AS open_cents, 0 AS lost_cents FROM document GROUP BY ALL
  UNION ALL
  SELECT as_of, service_key, due_date, 0, sum(cents) FROM lost GROUP BY ALL
),
boundary AS (
  SELECT unnest(string_split($1::VARCHAR, ','))::INTEGER AS days
),
age AS (
  SELECT days_past_due, count(boundary.days)::INTEGER AS bucket
  FROM (SELECT DISTINCT as_of - due_date AS days_past_due FROM amount)
  LEFT JOIN boundary ON boundary.days < days_past_due
  GROUP BY days_past_due
)
SELECT
  service.service,
  age.bucket,
  sum(amount.open_cents)::BIGINT AS open_cents,
  sum(amount.lost_cents)::BIGINT AS written_off_cents
FROM amount
JOIN receivable_service AS service ON service.service_key = amount.service_key
JOIN age ON age.days_past_due = amount.as_of - amount.due_date
GROUP BY GROUPING SETS ((age.bucket), (service.service, age.bucket))
ORDER BY service NULLS FIRST, bucket
