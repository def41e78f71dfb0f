-- What each account takes of each service in each month that it is billed for it, for billable units.
-- Basis: the services in force on the last day billed in the month (the end of the bill's period where it names one); where
-- none is in force then, those that ended last before. unit_meter has a row for each meter size of the account in the month,
-- unit_taken one row in all: its size, or 'several'. Units: meters, and the service's own units (ERU, containers, dwelling units).
-- Parameters: none.
CREATE OR REPLACE TABLE unit_meter AS
WITH billed AS (
  SELECT account_id, service, month, max(day) AS day, min(customer_class) AS customer_class, min(zone) AS zone
  FROM unit_bill GROUP BY account_id, service, month
), matched AS (
  SELECT
    b.*,
    s.meter_id,
    coalesce(lower(trim(s.meter_size)), '') AS meter_size,
    s.units,
    s.rowid AS service_row,
    coalesce(s.start_date <= b.day, true) AS has_begun,
    coalesce(s.start_date <= b.day, true) AND coalesce(s.end_date >= b.day, true) AS in_force,
    CASE WHEN s.start_date > b.day THEN s.start_date END AS start_date,
    s.end_date
  FROM billed b LEFT JOIN services s ON s.account_id = b.account_id AND s.service = b.service
), taken AS (
  SELECT * FROM matched
  QUALIFY in_force OR (
    NOT bool_or(in_force) OVER (PARTITION BY account_id, service, month)
    AND rank() OVER (
      PARTITION BY account_id, service, month ORDER BY has_begun DESC, end_date DESC NULLS LAST, start_date NULLS LAST
    ) = 1
  )
)
SELECT
  account_id,
  service,
  month,
  customer_class,
  zone,
  meter_size,
  (count(DISTINCT coalesce('meter ' || meter_id, 'row ' || service_row::VARCHAR))
    FILTER (WHERE meter_id IS NOT NULL OR meter_size <> ''))::INTEGER AS meters,
  coalesce(sum(units::DECIMAL(38, 6)), 0) AS units
FROM taken
GROUP BY account_id, service, month, customer_class, zone, meter_size;

CREATE OR REPLACE TABLE unit_taken AS
SELECT
  account_id, service, month, customer_class, zone,
  CASE WHEN min(meter_size) = max(meter_size) THEN min(meter_size) ELSE 'several' END AS meter_size,
  sum(units) AS units
FROM unit_meter GROUP BY account_id, service, month, customer_class, zone;
