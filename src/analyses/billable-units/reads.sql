-- Question: how much was metered, and how often was a read estimated, by month of the read, service, class, zone and meter size?
-- Basis: every read, by its own date; see units/prepare-read.sql. Units: reads; use in `unit` ('' where the export names none).
-- Parameters: $1 first day, $2 last day.
WITH account AS (
  SELECT
    account_id,
    any_value(customer_class ORDER BY customer_class) AS customer_class,
    CASE bool_or(inside_city) WHEN true THEN 'inside' WHEN false THEN 'outside' ELSE 'unknown' END AS zone
  FROM accounts GROUP BY account_id
)
SELECT
  r.month,
  r.service,
  coalesce(a.customer_class, 'no class') AS customer_class,
  coalesce(a.zone, 'unknown') AS zone,
  r.meter_size,
  r.unit,
  count(*) AS read_count,
  count(*) FILTER (WHERE r.estimated) AS estimated_count,
  coalesce(sum(r.use), 0)::DOUBLE AS metered_use
FROM unit_read r LEFT JOIN account a ON a.account_id = r.account_id
WHERE r.read_date BETWEEN $1::DATE AND $2::DATE
GROUP BY ALL
ORDER BY r.month, r.service, customer_class, zone, r.meter_size, r.unit;
