-- How much is owed by age at the close of a day, by the keys asked for? Cents and open documents by bucket.
-- $1 as-of date · $2 known on, null for everything · $3 credit policy: own, separate, fifo · $4 basis: due or bill date
-- $5 upper limits of the buckets in days, '0,30,60,90,120' (see domain/aging-bucket.ts)
-- $6 by service · $7 by source (utility, other receivables) · $8 by class · $9 by cycle · $10 by inside or outside the city
-- $11 by occupancy · $12 by hold · $13 by account
-- bucket: how many limits the age exceeds (0 is not due); -1 is unapplied credit, which has a credit_kind (1 payment,
-- 2 adjustment, 3 charge) and the date of its oldest document. A key that is not asked for is null.
WITH
item AS NOT MATERIALIZED (
  SELECT
    account_key,
    service_key,
    open_cents,
    CASE WHEN unapplied THEN kind END AS credit_kind,
    CASE WHEN unapplied THEN date END AS credit_date,
    CASE WHEN NOT unapplied THEN CASE WHEN $4::VARCHAR = 'bill' THEN date ELSE due_date END END AS aged_from
  FROM receivable_open_items($1::DATE, $2::DATE, $3::VARCHAR)
),
-- One number for all accounts that are alike in what was asked for: items are grouped by it instead of by texts.
alike AS (
  SELECT
    account_key,
    CASE WHEN $8::BOOLEAN THEN customer_class END AS customer_class,
    CASE WHEN $9::BOOLEAN THEN cycle END AS cycle,
    CASE WHEN $10::BOOLEAN THEN inside END AS inside,
    CASE WHEN $11::BOOLEAN THEN occupancy END AS occupancy,
    CASE WHEN $12::BOOLEAN THEN hold END AS hold,
    CASE WHEN $13::BOOLEAN THEN account_id END AS account_id
  FROM receivable_account_keys($1::DATE)
),
profile AS MATERIALIZED (
  SELECT *, min(account_key) OVER (PARTITION BY customer_class, cycle, inside, occupancy, hold, account_id) AS profile_key
  FROM alike
),
-- By date first: thousands of rows to bucket instead of millions.
daily AS (
  SELECT
    profile.profile_key,
    CASE WHEN $6::BOOLEAN OR $7::BOOLEAN THEN item.service_key END AS service_key,
    item.credit_kind,
    item.aged_from,
    count(*) AS item_count,
    sum(item.open_cents)::BIGINT AS open_cents,
    min(item.credit_date) AS oldest_date
  FROM item
  JOIN profile ON profile.account_key = item.account_key
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
  CASE WHEN $6::BOOLEAN THEN service.service END AS service,
  CASE WHEN $7::BOOLEAN THEN service.source END AS source,
  profile.customer_class,
  profile.cycle,
  profile.inside,
  profile.occupancy,
  profile.hold,
  profile.account_id,
  coalesce(age.bucket, -1)::INTEGER AS bucket,
  daily.credit_kind::INTEGER AS credit_kind,
  min(daily.oldest_date) AS oldest_date,
  sum(daily.item_count)::BIGINT AS item_count,
  sum(daily.open_cents)::BIGINT AS open_cents
FROM daily
JOIN profile ON profile.account_key = daily.profile_key
LEFT JOIN age ON age.aged_from = daily.aged_from
LEFT JOIN receivable_service AS service ON service.service_key = daily.service_key
GROUP BY ALL
ORDER BY ALL NULLS FIRST
