-- How much is owed by age at the close of a day, by the keys asked for? Cents and open documents by bucket.
-- $1 as-of date · $2 known on, null for everything · $3 credit policy: own, separate, fifo · $4 basis: due or bill date
-- $5 upper limits of the buckets in days, '0,30,60,90,120' (see domain/aging-bucket.ts)
-- $6 by service · $7 by class · $8 by cycle · $9 by inside or outside the city · $10 by occupancy · $11 by account
-- bucket: how many limits the age exceeds (0 is not due); -1 is unapplied credit. A key that is not asked for is null.
WITH
item AS NOT MATERIALIZED (
  SELECT
    account_key,
    service_key,
    open_cents,
    CASE WHEN NOT unapplied THEN CASE WHEN $4::VARCHAR = 'bill' THEN date ELSE due_date END END AS aged_from
  FROM receivable_open_items($1::DATE, $2::DATE, $3::VARCHAR)
),
-- By date first: thousands of rows to bucket instead of millions.
daily AS (
  SELECT
    CASE WHEN $6::BOOLEAN THEN item.service_key END AS service_key,
    CASE WHEN $7::BOOLEAN THEN coalesce(account.customer_class, 'unknown') END AS customer_class,
    CASE WHEN $8::BOOLEAN THEN coalesce(account.cycle, 'unknown') END AS cycle,
    CASE WHEN $9::BOOLEAN THEN CASE account.inside_city WHEN TRUE THEN 'inside' WHEN FALSE THEN 'outside' ELSE 'unknown' END END AS inside,
    CASE WHEN $10::BOOLEAN THEN coalesce(account.occupancy, 'unknown') END AS occupancy,
    CASE WHEN $11::BOOLEAN THEN item.account_key END AS account_key,
    item.aged_from,
    count(*) AS item_count,
    sum(item.open_cents)::BIGINT AS open_cents
  FROM item
  JOIN receivable_account AS account ON account.account_key = item.account_key
  GROUP BY ALL
),
boundary AS (
  SELECT unnest(string_split($5::VARCHAR, ','))::INTEGER AS days
),
age AS (
  SELECT aged_from, count(boundary.days)::INTEGER AS bucket
  FROM (SELECT DISTINCT aged_from FROM daily WHERE aged_from IS NOT NULL) AS day
  LEFT JOIN boundary ON boundary.days < $1::DATE - day.aged_from
  GROUP BY aged_from
)
SELECT
  service.service,
  daily.customer_class,
  daily.cycle,
  daily.inside,
  daily.occupancy,
  account.account_id,
  coalesce(age.bucket, -1)::INTEGER AS bucket,
  sum(daily.item_count)::BIGINT AS item_count,
  sum(daily.open_cents)::BIGINT AS open_cents
FROM daily
LEFT JOIN age ON age.aged_from = daily.aged_from
LEFT JOIN receivable_service AS service ON service.service_key = daily.service_key
LEFT JOIN receivable_account AS account ON account.account_key = daily.account_key
GROUP BY ALL
ORDER BY
  service.service NULLS FIRST,
  daily.customer_class NULLS FIRST,
  daily.cycle NULLS FIRST,
  daily.inside NULLS FIRST,
  daily.occupancy NULLS FIRST,
  account.account_id NULLS FIRST,
  bucket
