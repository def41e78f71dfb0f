-- Question: which accounts take one service under several rate codes at the same time?
-- Basis: services whose dates overlap, an unknown date being open. A row is an account and service, the pattern the codes
-- without their trailing digits. Units: none. Parameters: none.
WITH several AS (
  SELECT account_id, service
  FROM services
  GROUP BY account_id, service HAVING min(rate_code) < max(rate_code)
), coded AS (
  SELECT
    account_id, service, rate_code,
    min(coalesce(start_date, DATE '1900-01-01')) AS first_day,
    max(coalesce(end_date, DATE '2199-12-31')) AS last_day,
    min(source_file) AS source_file,
    min(source_record) AS source_record
  FROM services JOIN several USING (account_id, service)
  WHERE rate_code IS NOT NULL
  GROUP BY account_id, service, rate_code
), beside AS (
  SELECT *, max(last_day) OVER (
    PARTITION BY account_id, service ORDER BY first_day, rate_code ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
  ) >= first_day AS is_beside
  FROM coded
)
SELECT
  service || ' under ' || string_agg(DISTINCT regexp_replace(rate_code, '[0-9]+$', '#'), ' and ' ORDER BY regexp_replace(rate_code, '[0-9]+$', '#'))
    AS pattern,
  NULL::BIGINT AS amount_cents,
  min(source_file) AS source_file,
  min(source_record) AS source_record,
  account_id || ' ' || string_agg(rate_code, ', ' ORDER BY rate_code) AS subject
FROM beside
GROUP BY account_id, service HAVING bool_or(is_beside)
ORDER BY source_file, source_record, subject
