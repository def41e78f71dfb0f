-- What is open at the close of a day by service, class and age, and how much of it could become a lien on the parcel? Cents.
-- $1 the day · $2 upper limits of the buckets in days past due, '0,30,60,90,120' · $3 lienable services, 'water,sewer', may be empty
-- $4 days past due beyond which a charge can become a lien. Reads receivable_history, which must hold the day.
-- bucket: how many limits the age exceeds (0 is not due); -1 is unapplied credit. Lienable: open debits of those services, older than
-- that, on accounts that have a parcel and whose occupant is the owner, in every row of the accounts list.
WITH
lienable_account AS (
  SELECT account_id
  FROM accounts
  GROUP BY account_id
  HAVING bool_and(coalesce(occupancy = 'owner', FALSE) AND parcel_id IS NOT NULL)
),
daily AS (
  SELECT
    service.service,
    coalesce(account.customer_class, 'unknown') AS customer_class,
    CASE WHEN NOT history.unapplied THEN $1::DATE - history.due_date END AS days,
    count(*) AS item_count,
    sum(history.open_cents) AS open_cents,
    coalesce(sum(history.open_cents) FILTER (
      WHERE
        history.side = 'debit'
        AND history.open_cents > 0
        AND $1::DATE - history.due_date > $4::INTEGER
        AND service.service IN (SELECT unnest(string_split($3::VARCHAR, ',')))
        AND account.account_id IN (SELECT account_id FROM lienable_account)
    ), 0) AS lienable_cents
  FROM receivable_history AS history
  JOIN receivable_account AS account ON account.account_key = history.account_key
  JOIN receivable_service AS service ON service.service_key = history.service_key
  WHERE history.as_of = $1::DATE
  GROUP BY ALL
),
boundary AS (
  SELECT unnest(string_split($2::VARCHAR, ','))::INTEGER AS upper_days
),
age AS (
  SELECT day.days, count(boundary.upper_days)::INTEGER AS bucket
  FROM (SELECT DISTINCT days FROM daily WHERE days IS NOT NULL) AS day
  LEFT JOIN boundary ON boundary.upper_days < day.days
  GROUP BY day.days
)
SELECT
  daily.service,
  daily.customer_class,
  coalesce(age.bucket, -1)::INTEGER AS bucket,
  sum(daily.item_count)::BIGINT AS item_count,
  sum(daily.open_cents)::BIGINT AS open_cents,
  sum(daily.lienable_cents)::BIGINT AS lienable_cents
FROM daily
LEFT JOIN age ON age.days = daily.days
GROUP BY ALL
ORDER BY daily.service, daily.customer_class, bucket
