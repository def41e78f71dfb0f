-- Question: which charges, increases, payments and reductions have more applied to them than they amount to?
-- Basis: applications of payments that were taken back in full are left out, they have ended. A row is one application
-- of such a document, the last entered first. Units: cents. Parameters: none.
WITH document AS (
  SELECT charge_id AS id, abs(amount_cents) AS cents FROM charges
  UNION ALL SELECT adjustment_id, abs(amount_cents) FROM adjustments
  UNION ALL SELECT payment_id, amount_cents FROM payments WHERE amount_cents > 0
), taken_back AS (
  SELECT p.payment_id AS id FROM payments p JOIN payments r ON r.reverses_payment_id = p.payment_id
  GROUP BY p.payment_id, p.amount_cents HAVING -sum(r.amount_cents) >= p.amount_cents
), standing AS (
  SELECT a.* FROM applications a
  WHERE a.from_id NOT IN (FROM taken_back) AND a.to_id NOT IN (SELECT payment_id FROM payments)
), side AS (
  SELECT to_id AS id, amount_cents, source_file, source_record FROM standing
  UNION ALL SELECT from_id, amount_cents, source_file, source_record FROM standing
), over_applied AS (
  SELECT id, sum(side.amount_cents) - any_value(cents) AS excess
  FROM side JOIN document USING (id)
  GROUP BY id HAVING sum(side.amount_cents) > any_value(cents)
)
SELECT
  NULL::VARCHAR AS pattern,
  excess AS amount_cents,
  max_by(source_file, source_record) AS source_file,
  max(source_record) AS source_record,
  id AS subject
FROM over_applied JOIN side USING (id)
GROUP BY id, excess
ORDER BY id
