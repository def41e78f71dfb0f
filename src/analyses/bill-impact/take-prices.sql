-- Where are the prices of all services of all cases to stand? An empty table, a row a case and service. Cents; old and new are
-- NULL where a bill cannot be made; the five reasons add up to new less old. Use in the existing schedule's unit.
CREATE OR REPLACE TABLE impact_price (
  case_id INTEGER,
  service VARCHAR,
  use DOUBLE,
  charged_cents BIGINT,
  old_cents BIGINT,
  new_cents BIGINT,
  minimum_cents BIGINT,
  fixed_cents BIGINT,
  volume_cents BIGINT,
  units_cents BIGINT,
  surcharge_cents BIGINT
)
