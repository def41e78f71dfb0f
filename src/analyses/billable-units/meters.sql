-- Question: how many accounts were billed, with how many meters and units, by month, service, class, zone and meter size?
-- Basis: accounts with a bill of the service in the month; their meters and units as in units/prepare-meter.sql. An account
-- with meters of several sizes counts once, under 'several', and its meters under their own sizes.
-- Units: accounts, meters, the service's own units. Parameters: $1 first day, $2 last day.
WITH taken AS (
  SELECT month, service, customer_class, zone, meter_size, 1 AS accounts, 0 AS meters, units FROM unit_taken
  UNION ALL
  SELECT month, service, customer_class, zone, meter_size, 0, meters, 0 FROM unit_meter
)
SELECT
  month,
  service,
  customer_class,
  zone,
  meter_size,
  sum(accounts)::BIGINT AS account_count,
  sum(meters)::BIGINT AS meter_count,
  sum(units)::DOUBLE AS units
FROM taken
WHERE month BETWEEN date_trunc('month', $1::DATE) AND $2::DATE
GROUP BY month, service, customer_class, zone, meter_size
ORDER BY month, service, customer_class, zone, meter_size;
