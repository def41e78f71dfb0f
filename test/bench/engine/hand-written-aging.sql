-- Open amount of the charges at the close of a day, oldest due first within the account, by service and bucket. {as_of}: the day.
WITH
paid AS (
  SELECT account_key, sum(cents)::BIGINT AS cents FROM credit WHERE date <= DATE '{as_of}' GROUP BY account_key
),
running AS (
  SELECT
    account_key, service, due_date, cents,
    (sum(cents) OVER (PARTITION BY account_key ORDER BY due_date, bill_date, charge_id ROWS UNBOUNDED PRECEDING))::BIGINT AS through_cents
  FROM charge
  WHERE bill_date <= DATE '{as_of}'
)
SELECT
  service,
  CASE
    WHEN DATE '{as_of}' - due_date <= 0 THEN 0
    WHEN DATE '{as_of}' - due_date <= 30 THEN 1
    WHEN DATE '{as_of}' - due_date <= 60 THEN 2
    WHEN DATE '{as_of}' - due_date <= 90 THEN 3
    WHEN DATE '{as_of}' - due_date <= 120 THEN 4
    ELSE 5
  END AS bucket,
  sum(least(running.cents, through_cents - coalesce(paid.cents, 0)))::BIGINT AS open_cents
FROM running
LEFT JOIN paid USING (account_key)
WHERE through_cents > coalesce(paid.cents, 0)
GROUP BY ALL
ORDER BY ALL
