-- How many accounts have charges of the period, read straight from the ledger, and how many on file have none?
-- $1, $2 first and last bill date · $3 services, between commas. taken_back_count: of those with charges, accounts whose charges
-- of every bill and service were credited whole on the same bill, so that nothing was billed; billing_service must stand.
WITH
charged AS (
  SELECT DISTINCT account_id
  FROM charges
  WHERE bill_date BETWEEN $1::DATE AND $2::DATE
    AND kind NOT IN ('penalty', 'installment', 'refund')
    AND replace(lower(trim(service)), ' ', '_') IN (SELECT unnest(string_split($3::VARCHAR, ',')))
)
SELECT
  (SELECT count(*) FROM charged)::INTEGER AS charged_count,
  (SELECT count(*) FROM charged WHERE account_id NOT IN (SELECT account_id FROM billing_service))::INTEGER AS taken_back_count,
  (SELECT count(DISTINCT account_id) FROM accounts WHERE account_id NOT IN (SELECT account_id FROM charged))::INTEGER
    AS not_billed_count
