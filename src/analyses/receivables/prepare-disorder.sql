-- When does a scope's running sum count a document that is not on the books yet? Only where a document stands, oldest due first,
-- behind one of a later date: from date until settled_date (not counted) the sum is ahead of the books.
CREATE OR REPLACE TABLE receivable_disorder AS
WITH ordered AS (
  SELECT
    scope_key,
    date,
    max(date) OVER (PARTITION BY scope_key ORDER BY due_date, date, id, kind ROWS UNBOUNDED PRECEDING) AS settled_date
  FROM receivable_debit
  WHERE scope_key IN (SELECT scope_key FROM receivable_debit WHERE steps_back)
)
SELECT DISTINCT scope_key, date, settled_date
FROM ordered
WHERE settled_date > date;
