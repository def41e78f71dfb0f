-- Question: which adjustments stand in the ledger again under another number, everything else being equal?
-- Basis: account, date, kind, service, bill, amount and reason; the first of each is not listed. Transfers are left out,
-- they move items of equal amounts one by one. The pattern is the kind. Units: cents. Parameters: none.
WITH numbered AS (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY account_id, date, kind, service, bill_id, amount_cents, reason
      ORDER BY source_file, source_record, adjustment_id
    ) AS occurrence
  FROM adjustments
  WHERE kind NOT IN ('transfer_in', 'transfer_out')
)
SELECT kind AS pattern, amount_cents, source_file, source_record, adjustment_id AS subject
FROM numbered
WHERE occurrence > 1 AND amount_cents <> 0
ORDER BY source_file, source_record, subject
