-- Question: which bills use far more than the bills of their own class?
-- Basis: bills of the preparation by bill date, of services and classes with at least a hundred bills of some use; far above is
-- more than ten times the use that 99 % of those bills do not pass. Use is compared within one unit.
-- Units: bills; use in `unit`. Parameters: $1 first day, $2 last day.
WITH used AS (
  SELECT service, customer_class, unit, use
  FROM unit_bill
  WHERE use > 0 AND bill_date BETWEEN $1::DATE AND $2::DATE
), high AS (
  SELECT service, customer_class, unit, quantile_disc(use, 0.99) AS high_use, sum(use) AS class_use
  FROM used
  GROUP BY service, customer_class, unit
  HAVING count(*) >= 100
)
SELECT
  service,
  customer_class,
  unit,
  any_value(high_use)::DOUBLE AS high_use,
  any_value(class_use)::DOUBLE AS class_use,
  count(*) AS bill_count,
  max(use)::DOUBLE AS highest_use,
  sum(use)::DOUBLE AS use
FROM used JOIN high USING (service, customer_class, unit)
WHERE use > 10 * high_use
GROUP BY service, customer_class, unit
ORDER BY service, customer_class, unit;
