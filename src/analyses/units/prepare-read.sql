-- Every meter read with the service that it measures, for billable units. Basis: one row a read; use is the read's own, or
-- reading less previous reading where the export states none and the dial did not fall. A meter measures water where its
-- account takes water through it, else the first service by name that names the meter, and water where none does.
-- Units: use in its own unit ('' where the export names none), to six decimals so that sums do not depend on their order.
-- Parameters: none.
CREATE OR REPLACE TABLE unit_read AS
WITH meter AS (
  SELECT
    account_id,
    meter_id,
    CASE WHEN bool_or(service = 'water') THEN 'water' ELSE min(service) END AS service,
    min(lower(trim(meter_size))) AS meter_size
  FROM services
  WHERE meter_id IS NOT NULL
  GROUP BY account_id, meter_id
)
SELECT
  r.account_id,
  coalesce(m.service, 'water') AS service,
  coalesce(m.meter_size, '') AS meter_size,
  r.read_date,
  date_trunc('month', r.read_date)::DATE AS month,
  CAST(
    CASE
      WHEN r.usage IS NOT NULL THEN r.usage
      WHEN r.reading >= r.previous_reading THEN r.reading - r.previous_reading
    END AS DECIMAL(38, 6)
  ) AS use,
  coalesce(lower(trim(r.usage_unit)), '') AS unit,
  coalesce(r.estimated, false) AS estimated
FROM reads r LEFT JOIN meter m ON m.account_id = r.account_id AND m.meter_id = r.meter_id;
