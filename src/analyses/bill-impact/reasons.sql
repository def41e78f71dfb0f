-- What is the main reason of how many accounts' change, by class, and how much do their bills change? impact_account must stand.
-- Cents over the period.
SELECT
  customer_class,
  main_reason,
  count(*)::INTEGER AS account_count,
  sum(new_cents - old_cents)::BIGINT AS change_cents
FROM impact_account
WHERE month_count > 0
GROUP BY customer_class, main_reason
ORDER BY customer_class, main_reason
