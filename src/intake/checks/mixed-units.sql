-- Question: which charges measure a service's use in another unit than most charges of that service?
-- Basis: charges with use and unit; on a tie the unit first in the alphabet is the usual one. The pattern names service,
-- unit and usual unit. Units: cents. Parameters: none.
WITH counted AS (
  SELECT service, usage_unit, count(*) AS line_count
  FROM charges WHERE usage <> 0 AND usage_unit IS NOT NULL
  GROUP BY service, usage_unit
), usual AS (
  SELECT
    service,
    usage_unit,
    first_value(usage_unit) OVER (PARTITION BY service ORDER BY line_count DESC, usage_unit) AS usual_unit
  FROM counted
)
SELECT
  c.service || ' in ' || c.usage_unit || ' instead of ' || usual.usual_unit AS pattern,
  c.amount_cents,
  c.source_file,
  c.source_record,
  c.charge_id AS subject
FROM charges c JOIN usual ON usual.service = c.service AND usual.usage_unit = c.usage_unit
WHERE usual.usage_unit <> usual.usual_unit AND c.usage <> 0
ORDER BY c.source_file, c.source_record, subject
