-- Question: which accounts' class disagrees with the rate code of their service?
-- Basis: rate codes without their trailing digits. An account disagrees when its code is not the most frequent of its class
-- and its class is not the most frequent of its code. The pattern names both. Units: none. Parameters: none.
WITH pair AS (
  SELECT DISTINCT s.account_id, s.service, a.customer_class, regexp_replace(s.rate_code, '[0-9]+$', '#') AS code, a.source_file, a.source_record
  FROM services s JOIN accounts a USING (account_id)
  WHERE s.rate_code IS NOT NULL AND a.customer_class IS NOT NULL
), counted AS (
  SELECT service, customer_class, code, count(*) AS account_count FROM pair GROUP BY service, customer_class, code
), usual AS (
  SELECT
    *,
    first_value(code) OVER (PARTITION BY service, customer_class ORDER BY account_count DESC, code) AS usual_code,
    first_value(customer_class) OVER (PARTITION BY service, code ORDER BY account_count DESC, customer_class) AS usual_class
  FROM counted
)
SELECT
  pair.service || ': ' || pair.customer_class || ' under ' || pair.code || ' (usual: ' || usual_code || ')' AS pattern,
  NULL::BIGINT AS amount_cents,
  pair.source_file,
  pair.source_record,
  pair.account_id AS subject
FROM pair JOIN usual ON usual.service = pair.service AND usual.customer_class = pair.customer_class AND usual.code = pair.code
WHERE pair.code <> usual_code AND pair.customer_class <> usual_class
ORDER BY pair.source_file, pair.source_record, subject
