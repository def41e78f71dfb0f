-- Question: which reversals take back more than the payment brought, or came before it?
-- Basis: all reversals of one payment together. Units: cents. Parameters: none.
WITH reversed AS (
  SELECT
    p.payment_id,
    -sum(r.amount_cents) - p.amount_cents AS excess,
    max_by(r.source_file, r.source_record) AS source_file,
    max(r.source_record) AS source_record
  FROM payments r JOIN payments p ON r.reverses_payment_id = p.payment_id
  GROUP BY p.payment_id, p.amount_cents, p.date
  HAVING -sum(r.amount_cents) > p.amount_cents OR min(r.date) < p.date
)
SELECT
  NULL::VARCHAR AS pattern,
  greatest(0, excess) AS amount_cents,
  source_file,
  source_record,
  payment_id AS subject
FROM reversed
ORDER BY source_file, source_record
