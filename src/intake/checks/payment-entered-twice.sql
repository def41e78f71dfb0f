-- Question: which payments stand in the ledger again under another number: same account, date, amount and reference?
-- Basis: payments with a reference; the first of each is not listed. Nothing is merged: two may truly have come.
-- Units: cents. Parameters: none.
WITH alike AS (
  SELECT hash(account_id, date, amount_cents, reference) AS likeness
  FROM payments WHERE reference IS NOT NULL
  GROUP BY likeness HAVING count(*) > 1
), numbered AS (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY account_id, date, amount_cents, reference, service, bill_id, reverses_payment_id
      ORDER BY source_file, source_record, payment_id
    ) AS occurrence
  FROM payments
  WHERE reference IS NOT NULL AND hash(account_id, date, amount_cents, reference) IN (FROM alike)
)
SELECT NULL::VARCHAR AS pattern, amount_cents, source_file, source_record, payment_id AS subject
FROM numbered
WHERE occurrence > 1 AND amount_cents <> 0
ORDER BY source_file, source_record, subject
