-- How much do the accounts of each class use in a month? impact_month must stand. $1 months of a bill.
-- Percentiles of the account-months that have a use, zero included, by nearest rank, in the existing schedule's unit.
SELECT
  customer_class,
  count(use)::INTEGER AS month_count,
  quantile_disc(use / $1::DOUBLE, 0.25)::DOUBLE AS use_25,
  quantile_disc(use / $1::DOUBLE, 0.5)::DOUBLE AS use_50,
  quantile_disc(use / $1::DOUBLE, 0.75)::DOUBLE AS use_75,
  quantile_disc(use / $1::DOUBLE, 0.95)::DOUBLE AS use_95
FROM impact_month
WHERE use IS NOT NULL
GROUP BY customer_class
ORDER BY customer_class
