-- What does each account's bill of each month come to, all services together? A row an account and month of the bill date.
-- $1 months of a bill: a change is told per month. Basis: impact_service; services that cannot be priced are left out of the
-- sums and counted. Cents; change_cents is the change a month, rounded; change_share is NULL where nothing was owed before.
CREATE OR REPLACE TABLE impact_month AS
WITH billed AS (
  SELECT
    account_id,
    month,
    min(customer_class) AS customer_class,
    count(DISTINCT bill_key) AS bill_count,
    count(new_cents) AS priced_count,
    count(*) - count(new_cents) AS not_priced_count,
    sum(use) AS use,
    coalesce(sum(old_cents) FILTER (WHERE new_cents IS NOT NULL), 0)::BIGINT AS old_cents,
    coalesce(sum(new_cents), 0)::BIGINT AS new_cents
  FROM impact_service
  GROUP BY account_id, month
)
SELECT
  *,
  round((new_cents - old_cents) / $1::DOUBLE)::BIGINT AS change_cents,
  CASE WHEN old_cents > 0 THEN (new_cents - old_cents) / old_cents::DOUBLE END AS change_share
FROM billed
