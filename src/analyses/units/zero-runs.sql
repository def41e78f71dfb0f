-- Question: which accounts were billed for no use many times in a row, by service and class?
-- Basis: bills of the preparation by bill date, each account and service by itself; a stretch ends at a bill with another use. The
-- account's longest stretch counts; bills of one day stand in the order of their use. Units: accounts, bills.
-- Parameters: $1 first day, $2 last day, $3 least bills in a row.
WITH numbered AS (
  SELECT
    account_id, service, customer_class, use,
    row_number() OVER (PARTITION BY account_id, service ORDER BY bill_date, use)
      - row_number() OVER (PARTITION BY account_id, service, use = 0 ORDER BY bill_date, use) AS stretch
  FROM unit_bill
  WHERE use IS NOT NULL AND bill_date BETWEEN $1::DATE AND $2::DATE
), stretches AS (
  SELECT account_id, service, customer_class, count(*) AS bill_count
  FROM numbered WHERE use = 0
  GROUP BY account_id, service, customer_class, stretch
  HAVING count(*) >= $3::INTEGER
)
SELECT service, customer_class, count(DISTINCT account_id) AS account_count, max(bill_count) AS longest_count
FROM stretches
GROUP BY service, customer_class
ORDER BY service, customer_class;
