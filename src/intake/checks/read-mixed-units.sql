-- Question: which reads are in another unit than most reads?
-- Basis: on a tie the unit first in the alphabet is the usual one. The pattern names unit and usual unit. Units: none.
-- Parameters: none.
WITH usual AS (
  SELECT usage_unit AS usual_unit
  FROM reads WHERE usage_unit IS NOT NULL
  GROUP BY usage_unit ORDER BY count(*) DESC, usage_unit LIMIT 1
)
SELECT
  usage_unit || ' instead of ' || usual_unit AS pattern,
  NULL::BIGINT AS amount_cents,
  source_file,
  source_record,
  account_id || ' ' || read_date::VARCHAR AS subject
FROM reads, usual
WHERE usage_unit <> usual_unit
ORDER BY source_file, source_record, subject
