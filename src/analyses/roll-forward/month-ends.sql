-- How much was owed at the close of each day of receivable_history, by service, customer class and age? Cents.
-- $1 upper limits of the buckets in days past due, '0,30,60,90,120' (see domain/aging-bucket.ts)
-- bucket: how many limits the age exceeds (0 is not due); -1 is unapplied credit.
WITH
-- By date first: thousands of rows to bucket instead of millions.
daily AS (
  SELECT
    item.as_of,
    item.service_key,
    coalesce(account.customer_class, 'unknown') AS customer_class,
    CASE WHEN NOT item.unapplied THEN item.as_of - item.due_date END AS days,
    sum(item.open_cents)::BIGINT AS open_cents
  FROM receivable_history AS item
  JOIN receivable_account AS account ON account.account_key = item.account_key
  GROUP BY ALL
),
boundary AS (
  SELECT unnest(string_split($1::VARCHAR, ','))::INTEGER AS upper_days
),
age AS (
  SELECT day.days, count(boundary.upper_days)::INTEGER AS bucket
  FROM (SELECT DISTINCT days FROM daily WHERE days IS NOT NULL) AS day
  LEFT JOIN boundary ON boundary.upper_days < day.days
  GROUP BY day.days
)
SELECT
  daily.as_of,
  service.service,
  daily.customer_class,
  coalesce(age.bucket, -1)::INTEGER AS bucket,
  sum(daily.open_cents)::BIGINT AS open_cents
FROM daily
JOIN receivable_service AS service ON service.service_key = daily.service_key
LEFT JOIN age ON age.days = daily.days
GROUP BY ALL
ORDER BY daily.as_of, service.service, daily.customer_class, bucket
