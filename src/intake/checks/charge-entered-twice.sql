-- Question: which charges stand in the ledger again under another number, everything else being equal?
-- Basis: account, service, kind, bill, dates, use, rate code and amount; the first of each is not listed. Nothing is merged:
-- an account with two meters has such charges. The pattern is the kind of charge. Units: cents. Parameters: none.
WITH alike AS (
  SELECT hash(account_id, service, kind, bill_date, amount_cents) AS likeness
  FROM charges GROUP BY likeness HAVING count(*) > 1
), numbered AS (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY account_id, service, kind, bill_id, bill_date, period_start, period_end, usage, rate_code, amount_cents
      ORDER BY source_file, source_record, charge_id
    ) AS occurrence
  FROM charges
  WHERE hash(account_id, service, kind, bill_date, amount_cents) IN (FROM alike)
)
SELECT kind AS pattern, amount_cents, source_file, source_record, charge_id AS subject
FROM numbered
WHERE occurrence > 1 AND amount_cents <> 0
ORDER BY source_file, source_record, subject
