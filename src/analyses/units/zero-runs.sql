-- Question: which accounts were billed for no use many times in a row, by service and class?
-- Basis: bills of the preparation by bill date, each account and service by itself. A day counts as one of no use when all bills
-- of the account on it are of no use; a stretch ends at a day with another use. Units: accounts; days billed.
-- Parameters: $1 first day, $2 last day, $3 least days in a row.
WITH billed_day AS (
  SELECT account_id, service, customer_class, bill_date, min(use) = 0 AND max(use) = 0 AS idle
  FROM unit_bill
  WHERE use IS NOT NULL AND bill_date BETWEEN $1::DATE AND $2::DATE
  GROUP BY account_id, service, customer_class, bill_date
), numbered AS (
  SELECT
    account_id, service, customer_class, idle,
    row_number() OVER (PARTITION BY account_id, service ORDER BY bill_date)
      - row_number() OVER (PARTITION BY account_id, service, idle ORDER BY bill_date) AS stretch
  FROM billed_day
), stretches AS (
  SELECT account_id, service, customer_class, count(*) AS day_count
  FROM numbered WHERE idle
  GROUP BY account_id, service, customer_class, stretch
  HAVING count(*) >= $3::INTEGER
)
SELECT service, customer_class, count(DISTINCT account_id) AS account_count, max(day_count) AS longest_count
FROM stretches
GROUP BY service, customer_class
ORDER BY service, customer_class;
