-- What does each service of each bill come to under the existing and the proposed rates? A row a bill and service.
-- Basis: billing_bill and billing_case as taken, impact_price as filled: bills that are alike share their price. Cents.
CREATE OR REPLACE TABLE impact_service AS
WITH on_file AS (SELECT account_id, min(customer_class) AS customer_class FROM accounts GROUP BY account_id)
SELECT
  bill.account_id,
  bill.bill_key,
  date_trunc('month', bill.bill_date)::DATE AS month,
  coalesce(on_file.customer_class, 'unknown') AS customer_class,
  price.* EXCLUDE (case_id)
FROM billing_bill AS bill
JOIN billing_case AS kind ON kind.case_key = bill.case_key
JOIN impact_price AS price ON price.case_id = kind.case_id
LEFT JOIN on_file ON on_file.account_id = bill.account_id
