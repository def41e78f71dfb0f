-- Every document that reduces what is owed, as positive cents: payments received, reducing adjustments, negative charges.
-- kind: 1 payment, 2 adjustment, 3 charge. scope_key: the account, or account and service, within which the credit may be
-- applied oldest first; null where the setting asks for a service and the credit names none.
CREATE OR REPLACE TABLE receivable_credit AS
WITH document AS (
  SELECT 1::TINYINT AS kind, payment_id AS id, account_id, service, date, amount_cents AS cents, entered_at
  FROM payments
  WHERE amount_cents > 0
  UNION ALL
  SELECT 2, adjustment_id, account_id, service, date, -amount_cents, entered_at
  FROM adjustments
  WHERE amount_cents < 0
  UNION ALL
  SELECT 3, charge_id, account_id, service, bill_date, -amount_cents, entered_at
  FROM charges
  WHERE amount_cents < 0
)
SELECT
  account.account_key,
  coalesce(service.service_key, 0)::INTEGER AS service_key,
  CASE
    WHEN NOT (SELECT by_service FROM receivable_setting) THEN account.account_key::BIGINT
    WHEN service.service_key IS NOT NULL THEN account.account_key::BIGINT * 65536 + service.service_key
  END AS scope_key,
  document.kind,
  document.id,
  document.date,
  coalesce(document.entered_at::DATE, document.date) AS known_date,
  document.cents
FROM document
JOIN receivable_account AS account ON account.account_id = document.account_id
LEFT JOIN receivable_service AS service ON service.service = document.service;
