-- Question: which ids name both a charge and an adjustment, so that an application could mean either?
-- Basis: only ids that an application uses. Units: cents. Parameters: none.
SELECT
  NULL::VARCHAR AS pattern,
  j.amount_cents,
  j.source_file,
  j.source_record,
  j.adjustment_id AS subject
FROM adjustments j
WHERE j.adjustment_id IN (SELECT charge_id FROM charges) AND j.adjustment_id IN (SELECT to_id FROM applications)
ORDER BY j.source_file, j.source_record
