-- Question: in which units do bills and reads state their use, and how often?
-- Basis: bills of the preparation with a use, and all reads. Units: bills, reads. Parameters: none.
SELECT unit, sum(found)::BIGINT AS use_count
FROM (
  SELECT unit, count(*) AS found FROM unit_bill WHERE use IS NOT NULL GROUP BY unit
  UNION ALL
  SELECT unit, count(*) FROM unit_read WHERE use IS NOT NULL GROUP BY unit
) AS stated
GROUP BY unit
ORDER BY use_count DESC, unit;
