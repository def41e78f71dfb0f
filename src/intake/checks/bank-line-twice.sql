-- Question: which lines of the bank statement stand in the ledger again under another number?
-- Basis: date, amount, reference, description, type and balance equal; the first of each is not listed. Nothing is merged:
-- two deposits of one day can look alike. Units: cents. Parameters: none.
WITH numbered AS (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY date, amount_cents, reference, description, type_code, statement_balance_cents
      ORDER BY source_file, source_record, line_id
    ) AS occurrence,
    max(source_file) OVER alike > min(source_file) OVER alike AS is_elsewhere
  FROM bank
  WINDOW alike AS (PARTITION BY date, amount_cents, reference, description, type_code, statement_balance_cents)
)
SELECT
  CASE WHEN is_elsewhere THEN 'in two files' ELSE 'in one file' END AS pattern,
  amount_cents,
  source_file,
  source_record,
  line_id AS subject
FROM numbered
WHERE occurrence > 1
ORDER BY source_file, source_record, subject
