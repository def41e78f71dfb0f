-- How many account-months change by how much, by class? impact_month must stand.
-- $1 upper ends of the steps in cents, between commas · $2 upper ends in percent
-- step 0: the bill falls, 1: it stays, 2 and more: it rises, each step up to its upper end, the last above all of them; -1: a
-- share of nothing.
WITH
cents AS (SELECT unnest(string_split($1::VARCHAR, ','))::BIGINT AS upper_end),
percent AS (SELECT unnest(string_split($2::VARCHAR, ','))::DOUBLE / 100 AS upper_end),
month AS (SELECT * FROM impact_month WHERE priced_count > 0),
placed AS (
  SELECT
    customer_class,
    'cents' AS measure,
    CASE
      WHEN change_cents < 0 THEN 0
      WHEN change_cents = 0 THEN 1
      ELSE 2 + (SELECT count(*) FROM cents WHERE upper_end < change_cents)
    END AS step
  FROM month
  UNION ALL
  SELECT
    customer_class,
    'percent',
    CASE
      WHEN change_share IS NULL THEN -1
      WHEN change_share < 0 THEN 0
      WHEN change_share = 0 THEN 1
      ELSE 2 + (SELECT count(*) FROM percent WHERE upper_end < change_share - 1e-12)
    END
  FROM month
)
SELECT customer_class, measure, step::INTEGER AS step, count(*)::INTEGER AS month_count
FROM placed
GROUP BY customer_class, measure, step
ORDER BY customer_class, measure, step
