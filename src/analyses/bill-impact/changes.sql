-- How are the changes of the account-months spread, by class, by class and decile of use, and for all? impact_month and
-- impact_account must stand. part: 'all' of a class (of all classes, where the class is NULL), a 'tenth' of it, or its accounts
-- without any 'no use'. Percentiles by nearest rank: the least change that at least so many account-months do not exceed. Cents
-- a month; shares of the existing bill, account-months that owed nothing before left out of them.
WITH month AS (
  SELECT month.*, account.decile, account.decile IS NOT NULL AS has_use
  FROM impact_month AS month
  JOIN impact_account AS account ON account.account_id = month.account_id
  WHERE month.priced_count > 0
)
SELECT
  customer_class,
  CASE WHEN grouping(has_use) = 1 THEN 'all' WHEN has_use THEN 'tenth' ELSE 'no use' END AS part,
  decile,
  count(*)::INTEGER AS month_count,
  (count(*) FILTER (WHERE use = 0))::INTEGER AS zero_count,
  (count(*) FILTER (WHERE old_cents <= 0))::INTEGER AS no_base_count,
  sum(old_cents)::BIGINT AS old_cents,
  sum(new_cents)::BIGINT AS new_cents,
  quantile_disc(change_cents, 0.05)::BIGINT AS cents_5,
  quantile_disc(change_cents, 0.1)::BIGINT AS cents_10,
  quantile_disc(change_cents, 0.25)::BIGINT AS cents_25,
  quantile_disc(change_cents, 0.5)::BIGINT AS cents_50,
  quantile_disc(change_cents, 0.75)::BIGINT AS cents_75,
  quantile_disc(change_cents, 0.9)::BIGINT AS cents_90,
  quantile_disc(change_cents, 0.95)::BIGINT AS cents_95,
  quantile_disc(change_share, 0.05)::DOUBLE AS share_5,
  quantile_disc(change_share, 0.1)::DOUBLE AS share_10,
  quantile_disc(change_share, 0.25)::DOUBLE AS share_25,
  quantile_disc(change_share, 0.5)::DOUBLE AS share_50,
  quantile_disc(change_share, 0.75)::DOUBLE AS share_75,
  quantile_disc(change_share, 0.9)::DOUBLE AS share_90,
  quantile_disc(change_share, 0.95)::DOUBLE AS share_95
FROM month
GROUP BY GROUPING SETS ((), (customer_class), (customer_class, has_use, decile))
ORDER BY customer_class NULLS FIRST, part, decile NULLS FIRST
