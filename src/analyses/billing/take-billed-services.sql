-- What was each account charged for each service of each bill, and what is on file of that service? A row a bill and service.
-- $1, $2 first and last bill date · $3 services of the schedule, between commas
-- Basis: charges of the kinds that rates make; penalties, installments and refunds are none. Cents; use in usage_unit.
-- A bill is an account and its bill number, or its bill date where lines carry no number. A use that several lines repeat
-- counts once; different uses of one service (a line for each block) are added. Of several rate codes the first and the last
-- in alphabetical order are kept. Charges that credits of the same bill take back whole are left out: they bill nothing.
-- What is on file is the entry in force on the period's last day (the bill date, where the period is not known): the latest
-- one begun by then, else the first.
CREATE OR REPLACE TABLE billing_service AS
WITH
asked AS (SELECT unnest(string_split($3::VARCHAR, ',')) AS service),
line AS NOT MATERIALIZED (
  SELECT
    charge.*,
    replace(lower(trim(charge.service)), ' ', '_') AS service_name,
    coalesce(charge.bill_id, charge.bill_date::VARCHAR) AS bill_key
  FROM charges AS charge
  WHERE charge.bill_date BETWEEN $1::DATE AND $2::DATE AND charge.kind NOT IN ('penalty', 'installment', 'refund')
),
charged AS (
  SELECT
    account_id,
    bill_key,
    service_name AS service,
    min(bill_date) AS bill_date,
    min(period_start) AS period_start,
    max(period_end) AS period_end,
    sum(amount_cents)::BIGINT AS charged_cents,
    CASE WHEN min(usage) = max(usage) THEN min(usage) ELSE sum(usage) END AS usage,
    min(usage_unit) AS usage_unit,
    CASE WHEN min(rate_code) = max(rate_code) THEN min(rate_code) ELSE min(rate_code) || chr(30) || max(rate_code) END AS rate_codes
  FROM line
  WHERE service_name IN (SELECT service FROM asked)
  GROUP BY account_id, bill_key, service_name
  HAVING NOT (sum(amount_cents) = 0 AND min(amount_cents) < 0)
),
begun AS (
  SELECT
    account_id,
    replace(lower(trim(service)), ' ', '_') AS service,
    rate_code,
    meter_size,
    units,
    start_date,
    end_date,
    row_number() OVER entries AS place,
    lead(start_date) OVER entries AS next_date
  FROM services
  WINDOW entries AS (PARTITION BY account_id, replace(lower(trim(service)), ' ', '_') ORDER BY start_date NULLS FIRST, rowid)
),
entry AS (
  SELECT *, CASE WHEN min(place) OVER (PARTITION BY account_id, service) = place THEN DATE '0001-01-01' ELSE start_date END AS day
  FROM begun
  WHERE next_date IS NULL OR start_date IS NULL OR next_date > start_date
)
SELECT
  charged.*,
  entry.account_id IS NOT NULL AS is_listed,
  entry.rate_code AS service_code,
  entry.meter_size,
  entry.units,
  entry.start_date,
  entry.end_date
FROM charged
ASOF LEFT JOIN entry
  ON entry.account_id = charged.account_id
  AND entry.service = charged.service
  AND entry.day <= coalesce(charged.period_end, charged.bill_date)
