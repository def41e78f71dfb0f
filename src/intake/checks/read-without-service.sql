-- Question: which reads belong to an account or a meter for which services has nothing?
-- Basis: a meter is compared only at accounts whose services name meters. Units: none. Parameters: none.
WITH account AS (
  SELECT account_id, count(meter_id) > 0 AS names_meters FROM services GROUP BY account_id
), meter AS (
  SELECT DISTINCT account_id, meter_id FROM services WHERE meter_id IS NOT NULL
)
SELECT
  CASE WHEN account.account_id IS NULL THEN 'no service at the account' ELSE 'a meter that its services do not name' END AS pattern,
  NULL::BIGINT AS amount_cents,
  r.source_file,
  r.source_record,
  r.account_id || ' ' || r.meter_id AS subject
FROM reads r
LEFT JOIN account USING (account_id)
LEFT JOIN meter ON meter.account_id = r.account_id AND meter.meter_id = r.meter_id
WHERE EXISTS (SELECT 1 FROM services)
  AND (account.account_id IS NULL OR (account.names_meters AND meter.meter_id IS NULL))
ORDER BY r.source_file, r.source_record, subject
