-- How many accounts are there by class, how many are above the limits, and what is their change made of? impact_account must
-- stand. $1 limit as a share · $2 limit in cents a month. Above is more than the limit, not equal to it. Cents over the period.
SELECT
  customer_class,
  count(*)::INTEGER AS account_count,
  (count(*) FILTER (WHERE month_count = 0))::INTEGER AS not_compared_count,
  (count(*) FILTER (WHERE month_count > 0 AND not_priced_count > 0))::INTEGER AS partly_count,
  (count(*) FILTER (WHERE monthly_use = 0))::INTEGER AS zero_use_count,
  (count(*) FILTER (WHERE change_share > $1::DOUBLE + 1e-12))::INTEGER AS above_share_count,
  (count(*) FILTER (WHERE change_cents > $2::BIGINT))::INTEGER AS above_cents_count,
  (count(*) FILTER (WHERE change_share > $1::DOUBLE + 1e-12 AND change_cents > $2::BIGINT))::INTEGER AS above_both_count,
  sum(bill_count)::INTEGER AS bill_count,
  sum(month_count)::INTEGER AS month_count,
  sum(old_cents)::BIGINT AS old_cents,
  sum(new_cents)::BIGINT AS new_cents,
  sum(minimum_cents)::BIGINT AS minimum_cents,
  sum(fixed_cents)::BIGINT AS fixed_cents,
  sum(volume_cents)::BIGINT AS volume_cents,
  sum(units_cents)::BIGINT AS units_cents,
  sum(surcharge_cents)::BIGINT AS surcharge_cents
FROM impact_account
GROUP BY customer_class
ORDER BY customer_class
