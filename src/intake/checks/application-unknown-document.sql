-- Question: which applications name a payment or charge that the ledger does not hold?
-- Basis: from_id must be a payment, an adjustment or a negative charge; to_id a charge, an adjustment, or the reversal of
-- the payment itself. Units: cents. Parameters: none.
WITH document AS (
  SELECT charge_id AS id FROM charges
  UNION ALL SELECT adjustment_id FROM adjustments
  UNION ALL SELECT payment_id FROM payments
)
SELECT
  NULL::VARCHAR AS pattern,
  amount_cents,
  source_file,
  source_record,
  CASE WHEN from_id IN (FROM document) THEN to_id ELSE from_id END AS subject
FROM applications
WHERE from_id NOT IN (FROM document) OR to_id NOT IN (FROM document)
ORDER BY source_file, source_record
