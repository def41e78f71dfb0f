-- Which accounts' bills rise most, by dollars a month and by percent? impact_account must stand. $1 accounts of each list.
-- Cents a month; accounts that owed nothing before have no percent and stand in the list by dollars only.
WITH ranked AS (
  SELECT 'cents' AS list, row_number() OVER (ORDER BY change_cents DESC, account_id) AS place, *
  FROM impact_account
  WHERE change_cents > 0
  UNION ALL
  SELECT 'share', row_number() OVER (ORDER BY change_share DESC, change_cents DESC, account_id), *
  FROM impact_account
  WHERE change_share > 0
)
SELECT
  list,
  place::INTEGER AS place,
  account_id,
  customer_class,
  monthly_use,
  month_count::INTEGER AS month_count,
  old_cents,
  new_cents,
  change_cents,
  main_reason
FROM ranked
WHERE place <= $1::INTEGER
ORDER BY list, place
