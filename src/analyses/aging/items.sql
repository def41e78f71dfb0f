-- Which documents are open at the close of a day, how old, in which bucket? Cents; a credit is negative.
-- $1 as-of date · $2 known on, null for everything · $3 credit policy: own, separate, fifo · $4 basis: due or bill date
-- $5 upper limits of the buckets in days, '0,30,60,90,120'; bucket: how many of them the age exceeds, -1 is unapplied credit
WITH
item AS (
  SELECT
    *,
    ($1::DATE - CASE WHEN $4::VARCHAR = 'bill' THEN date ELSE due_date END)::INTEGER AS days
  FROM receivable_open_items($1::DATE, $2::DATE, $3::VARCHAR)
),
boundary AS (
  SELECT unnest(string_split($5::VARCHAR, ','))::INTEGER AS upper_days
),
age AS (
  SELECT day.days, count(boundary.upper_days)::INTEGER AS bucket
  FROM (SELECT DISTINCT days FROM item) AS day
  LEFT JOIN boundary ON boundary.upper_days < day.days
  GROUP BY day.days
)
SELECT
  item.id,
  account.account_id,
  service.service,
  item.date,
  item.due_date,
  item.days,
  CASE WHEN item.unapplied THEN -1 ELSE age.bucket END::INTEGER AS bucket,
  item.open_cents
FROM item
JOIN age ON age.days = item.days
JOIN receivable_account AS account ON account.account_key = item.account_key
JOIN receivable_service AS service ON service.service_key = item.service_key
ORDER BY account.account_id, item.due_date, item.date, item.side DESC, item.kind, item.id
