-- On which of the days asked for is a document first on the books? Days are numbered from 1 in their order.
-- $1 the days, '2026-01-31,2026-02-28'. A date after the last of them has no day.
CREATE OR REPLACE TABLE receivable_day AS
WITH asked AS (
  SELECT DISTINCT unnest(string_split($1::VARCHAR, ','))::DATE AS as_of
),
numbered AS (
  SELECT (row_number() OVER (ORDER BY as_of))::INTEGER AS day, as_of FROM asked
),
named AS (
  SELECT date FROM receivable_debit
  UNION SELECT date FROM receivable_credit
  UNION SELECT date FROM receivable_reversal
  UNION SELECT start_date FROM receivable_application
  UNION SELECT as_of FROM asked
)
SELECT named.date, numbered.day, numbered.as_of, named.date = numbered.as_of AS is_asked
FROM named
ASOF JOIN numbered ON named.date <= numbered.as_of
