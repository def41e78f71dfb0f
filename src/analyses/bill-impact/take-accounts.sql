-- How do the bills of each account change over the period, and why? A row an account.
-- $1 months of a bill. Basis: impact_service and impact_month. decile: the tenth of its class by average use a month, 1 the
-- lowest, accounts of equal use by their number; NULL for accounts without use. main_reason: what adds most to the change, in
-- its direction; 'none' where there is no change; of equal ones the first by the order of the columns. Cents a month, rounded.
CREATE OR REPLACE TABLE impact_account AS
WITH month AS (
  SELECT
    account_id,
    min(customer_class) AS customer_class,
    count(*) FILTER (WHERE priced_count > 0) AS month_count,
    sum(bill_count)::BIGINT AS bill_count,
    sum(not_priced_count)::BIGINT AS not_priced_count,
    sum(use) AS use,
    count(use) AS use_month_count,
    sum(old_cents)::BIGINT AS old_cents,
    sum(new_cents)::BIGINT AS new_cents
  FROM impact_month
  GROUP BY account_id
),
reason AS (
  SELECT
    account_id,
    coalesce(sum(minimum_cents), 0)::BIGINT AS minimum_cents,
    coalesce(sum(fixed_cents), 0)::BIGINT AS fixed_cents,
    coalesce(sum(volume_cents), 0)::BIGINT AS volume_cents,
    coalesce(sum(units_cents), 0)::BIGINT AS units_cents,
    coalesce(sum(surcharge_cents), 0)::BIGINT AS surcharge_cents
  FROM impact_service
  GROUP BY account_id
),
account AS (
  SELECT
    month.* EXCLUDE (use, use_month_count),
    reason.* EXCLUDE (account_id),
    month.use / nullif(month.use_month_count * $1::DOUBLE, 0) AS monthly_use,
    sign(month.new_cents - month.old_cents) AS way
  FROM month
  JOIN reason ON reason.account_id = month.account_id
),
most AS (
  SELECT
    *,
    greatest(
      way * minimum_cents, way * fixed_cents, way * volume_cents, way * units_cents, way * surcharge_cents
    ) AS most_cents
  FROM account
)
SELECT
  * EXCLUDE (way, most_cents),
  CASE
    WHEN way = 0 THEN 'none'
    WHEN way * minimum_cents = most_cents THEN 'minimum'
    WHEN way * fixed_cents = most_cents THEN 'fixed'
    WHEN way * volume_cents = most_cents THEN 'volume'
    WHEN way * units_cents = most_cents THEN 'units'
    ELSE 'surcharge'
  END AS main_reason,
  CASE WHEN month_count > 0 THEN round((new_cents - old_cents) / (month_count * $1::DOUBLE))::BIGINT END AS change_cents,
  CASE WHEN old_cents > 0 THEN (new_cents - old_cents) / old_cents::DOUBLE END AS change_share,
  CASE
    WHEN monthly_use IS NOT NULL
      THEN ntile(10) OVER (PARTITION BY customer_class, monthly_use IS NULL ORDER BY monthly_use, account_id)
  END::INTEGER AS decile
FROM most
