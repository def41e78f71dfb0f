-- What do bills come to under both sets of rates, by class and service, and what cannot be priced? impact_service must stand.
-- Bills are services of bills. Cents; charged_cents is what the ledger charged for those that cannot be priced.
SELECT
  customer_class,
  service,
  count(*)::INTEGER AS bill_count,
  (count(*) - count(new_cents))::INTEGER AS not_priced_count,
  coalesce(sum(charged_cents) FILTER (WHERE new_cents IS NULL), 0)::BIGINT AS not_priced_cents,
  coalesce(sum(old_cents) FILTER (WHERE new_cents IS NOT NULL), 0)::BIGINT AS old_cents,
  coalesce(sum(new_cents), 0)::BIGINT AS new_cents
FROM impact_service
GROUP BY customer_class, service
ORDER BY customer_class, service
