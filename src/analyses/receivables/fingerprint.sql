-- Is the ledger still the one that was prepared? Rows and cents of every table that the preparation reads, as one text.
-- Cheap on purpose: a load that changes dates, ids or services alone must say so itself (forget.sql).
SELECT concat_ws(
  ' ',
  (SELECT concat_ws('/', count(*), sum(amount_cents)) FROM charges),
  (SELECT concat_ws('/', count(*), sum(amount_cents)) FROM payments),
  (SELECT concat_ws('/', count(*), sum(amount_cents)) FROM adjustments),
  (SELECT concat_ws('/', count(*), sum(amount_cents)) FROM applications),
  (SELECT count(*) FROM accounts)
) AS fingerprint
