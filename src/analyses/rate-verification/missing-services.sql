-- Which services were in force on the last day of a bill's period, and the bill charges others but not them? A row a bill and service.
-- $1 services of the schedule, between commas · billing_case must have been taken.
-- ever_charged: a bill of the account charges the service, whatever its date.
WITH
asked AS (SELECT unnest(string_split($1::VARCHAR, ',')) AS service),
entry AS (
  SELECT
    account_id,
    replace(lower(trim(service)), ' ', '_') AS service,
    rate_code,
    meter_size,
    units,
    start_date,
    end_date
  FROM services
),
closed AS (SELECT account_id, max(closed_date) AS closed_date FROM accounts GROUP BY account_id),
taken AS (
  SELECT
    bill.account_id,
    bill.bill_key,
    bill.bill_date,
    bill.case_key,
    entry.service,
    min(entry.rate_code) AS service_code,
    min(entry.meter_size) AS meter_size,
    max(entry.units) AS units
  FROM billing_bill AS bill
  JOIN entry ON entry.account_id = bill.account_id
  LEFT JOIN closed ON closed.account_id = bill.account_id
  WHERE entry.service IN (SELECT service FROM asked)
    AND coalesce(entry.start_date, DATE '0001-01-01') <= coalesce(bill.period_end, bill.bill_date)
    AND coalesce(entry.end_date, DATE '9999-12-31') >= coalesce(bill.period_end, bill.bill_date)
    AND coalesce(closed.closed_date, DATE '9999-12-31') >= coalesce(bill.period_end, bill.bill_date)
  GROUP BY bill.account_id, bill.bill_key, bill.bill_date, bill.case_key, entry.service
)
SELECT
  kind.case_id,
  taken.account_id,
  taken.bill_key,
  taken.bill_date,
  taken.service,
  taken.service_code,
  taken.meter_size,
  taken.units,
  ever.account_id IS NOT NULL AS ever_charged
FROM taken
JOIN billing_case AS kind ON kind.case_key = taken.case_key
LEFT JOIN billing_service AS billed
  ON billed.account_id = taken.account_id AND billed.bill_key = taken.bill_key AND billed.service = taken.service
LEFT JOIN (
  SELECT DISTINCT account_id, replace(lower(trim(service)), ' ', '_') AS service FROM charges
) AS ever
  ON ever.account_id = taken.account_id AND ever.service = taken.service
WHERE billed.account_id IS NULL
ORDER BY taken.bill_date, taken.account_id, taken.bill_key, taken.service
