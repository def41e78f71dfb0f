-- Every negative payment that takes back a payment of the same account received on or before its date.
-- How much of it folds into that payment depends on the as-of date and on what was known, so it is decided later.
CREATE OR REPLACE TABLE receivable_reversal AS
WITH taken_back AS (
  SELECT id, account_key, min(rowid) AS credit_item
  FROM receivable_credit
  WHERE kind = 1 AND id IN (SELECT reverses_payment_id FROM payments WHERE amount_cents < 0)
  GROUP BY id, account_key
)
SELECT
  taken_back.credit_item,
  credit.cents AS payment_cents,
  credit.known_date AS payment_known_date,
  account.account_key,
  coalesce(service.service_key, 0)::INTEGER AS service_key,
  account.account_key::BIGINT * CASE WHEN (SELECT by_service FROM receivable_setting) THEN 65536 ELSE 1 END
    + CASE WHEN (SELECT by_service FROM receivable_setting) THEN coalesce(service.service_key, 0) ELSE 0 END AS scope_key,
  payment.payment_id AS id,
  payment.date,
  coalesce(payment.entered_at::DATE, payment.date) AS known_date,
  -payment.amount_cents AS cents
FROM payments AS payment
JOIN receivable_account AS account ON account.account_id = payment.account_id
JOIN taken_back ON taken_back.id = payment.reverses_payment_id AND taken_back.account_key = account.account_key
JOIN receivable_credit AS credit ON credit.rowid = taken_back.credit_item
LEFT JOIN receivable_service AS service ON service.service = payment.service
WHERE payment.amount_cents < 0 AND credit.date <= payment.date
ORDER BY taken_back.credit_item, payment.date, payment.payment_id;
