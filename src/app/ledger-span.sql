-- Question: on which days do the documents of the ledger begin and end?
-- Basis: bill dates of charges, effective dates of payments and adjustments; of a ledger with neither, the dates of meter reads.
-- Unit: date. Parameters: none.
SELECT
  min(document_date)::DATE AS first_date,
  max(document_date)::DATE AS last_date
FROM (
  SELECT bill_date AS document_date FROM charges
  UNION ALL
  SELECT date FROM payments
  UNION ALL
  SELECT date FROM adjustments
  UNION ALL
  SELECT read_date FROM reads
  WHERE NOT EXISTS (FROM charges) AND NOT EXISTS (FROM payments) AND NOT EXISTS (FROM adjustments)
) AS document;
