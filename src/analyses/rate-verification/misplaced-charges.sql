-- Which charges stand on bills though the service was not taken, had ended, or was billed already? Cents; a row a bill and service.
-- $1 days after the end of a service in which a charge without a period is its last one · billing_case must have been taken.
-- billed-twice: another bill of the account charges the same service for the same period; all but the first are listed.
-- after-close: the period begins after the service ended or the account closed. without-service: the services list none.
-- Without any services on file, only closed accounts and double bills can be told.
WITH
on_file AS (
  SELECT account_id, max(closed_date) AS closed_date FROM accounts GROUP BY account_id
),
charged AS (
  SELECT
    billed.*,
    least(billed.end_date, on_file.closed_date) AS last_date,
    row_number() OVER (
      PARTITION BY billed.account_id, billed.service, billed.period_start, billed.period_end
      ORDER BY billed.bill_date, billed.bill_key
    ) AS time
  FROM billing_service AS billed
  LEFT JOIN on_file ON on_file.account_id = billed.account_id
  WHERE billed.charged_cents > 0
),
judged AS (
  SELECT
    *,
    CASE
      WHEN period_start IS NOT NULL AND period_end IS NOT NULL AND time > 1 THEN 'billed-twice'
      WHEN last_date < coalesce(period_start, bill_date - $1::INTEGER) THEN 'after-close'
      WHEN NOT is_listed AND EXISTS (SELECT 1 FROM services) THEN 'without-service'
      WHEN start_date > coalesce(period_end, bill_date) THEN 'without-service'
    END AS problem
  FROM charged
)
SELECT kind.case_id, judged.account_id, judged.bill_key, judged.bill_date, judged.service, judged.problem, judged.charged_cents
FROM judged
JOIN billing_bill AS bill ON bill.account_id = judged.account_id AND bill.bill_key = judged.bill_key
JOIN billing_case AS kind ON kind.case_key = bill.case_key
WHERE judged.problem IS NOT NULL
ORDER BY judged.bill_date, judged.account_id, judged.bill_key, judged.service
