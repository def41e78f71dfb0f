-- In which scopes does the prepared running sum not tell what is open on every one of the days? Returned payments, explicit
-- applications, or a document of a later date among them; any scope when credits are not applied oldest first, or when only
-- what was entered by a day counts.
-- $1 known on, null for everything · $2 credit policy
CREATE OR REPLACE TABLE receivable_uneven AS
SELECT scope_key FROM receivable_scope WHERE $1::DATE IS NOT NULL OR $2::VARCHAR <> 'fifo'
UNION
SELECT scope_key FROM receivable_reversal
UNION
SELECT debit_scope_key FROM receivable_application
UNION
SELECT scope_key
FROM receivable_credit
WHERE
  scope_key IS NOT NULL
  AND (
    rowid IN (SELECT credit_item FROM receivable_reversal)
    OR rowid IN (SELECT credit_item FROM receivable_application)
  )
UNION
SELECT disorder.scope_key
FROM receivable_disorder AS disorder
JOIN receivable_day AS day ON day.is_asked AND day.as_of >= disorder.date AND day.as_of < disorder.settled_date
