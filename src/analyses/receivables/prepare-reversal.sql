-- Every negative payment that takes back a payment of the same account received on or before its date: the one it names, or,
-- where it names none, the one payment whose explicit applications make up the whole of it.
-- How much of it folds into that payment depends on the as-of date and on what was known, so it is decided later.
CREATE OR REPLACE TABLE receivable_reversal AS
WITH
applied AS (
  SELECT to_id, min(from_id) AS from_id, sum(amount_cents) AS cents
  FROM applications
  WHERE to_id IN (SELECT payment_id FROM payments WHERE amount_cents < 0 AND reverses_payment_id IS NULL)
  GROUP BY to_id
  HAVING count(DISTINCT from_id) = 1
),
return AS (
  SELECT payment.* REPLACE (coalesce(payment.reverses_payment_id, applied.from_id) AS reverses_payment_id)
  FROM payments AS payment
  LEFT JOIN applied ON applied.to_id = payment.payment_id AND applied.cents = -payment.amount_cents
  WHERE payment.amount_cents < 0
),
taken_back AS (
  SELECT id, account_key, min(rowid) AS credit_item
  FROM receivable_credit
  WHERE kind = 1 AND id IN (SELECT reverses_payment_id FROM return)
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
FROM return AS payment
JOIN receivable_account AS account ON account.account_id = payment.account_id
JOIN taken_back ON taken_back.id = payment.reverses_payment_id AND taken_back.account_key = account.account_key
JOIN receivable_credit AS credit ON credit.rowid = taken_back.credit_item
LEFT JOIN receivable_service AS service ON service.service = payment.service
WHERE credit.date <= payment.date
ORDER BY taken_back.credit_item, payment.date, payment.payment_id;
