-- Question: which entries of the cash book stand in the ledger again under another number?
-- Basis: date, amount, kind, reference, batch, source and account code equal, a reference or batch given; the first of each
-- is not listed. Units: cents. Parameters: none.
WITH numbered AS (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY date, amount_cents, kind, reference, batch_id, source, account_code
      ORDER BY source_file, source_record, entry_id
    ) AS occurrence
  FROM book_cash
  WHERE reference IS NOT NULL OR batch_id IS NOT NULL
)
SELECT NULL::VARCHAR AS pattern, amount_cents, source_file, source_record, entry_id AS subject
FROM numbered
WHERE occurrence > 1
ORDER BY source_file, source_record, subject
