-- Is the ledger still the one that was prepared? Which tables stand (a load makes new ones), their rows and their cents, as one text.
-- Cheap on purpose: whoever changes dates, ids or services inside a table must say so (forget.sql).
SELECT concat_ws(
  ' ',
  (
    SELECT string_agg(table_oid, '/' ORDER BY table_name)
    FROM duckdb_tables()
    WHERE table_name IN ('accounts', 'adjustments', 'applications', 'charges', 'payments')
  ),
  (SELECT concat_ws('/', count(*), sum(amount_cents)) FROM charges),
  (SELECT concat_ws('/', count(*), sum(amount_cents)) FROM payments),
  (SELECT concat_ws('/', count(*), sum(amount_cents)) FROM adjustments),
  (SELECT concat_ws('/', count(*), sum(amount_cents)) FROM applications),
  (SELECT count(*) FROM accounts)
) AS fingerprint
