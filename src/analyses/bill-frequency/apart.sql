-- Question: which bills stop at no level of use, by service and class: those without a use, and corrections below zero?
-- Basis: bills of the preparation (see units/prepare-bill.sql) by bill date. Units: bills; use in `unit` ('' where the export
-- names none). Parameters: $1 first day, $2 last day.
SELECT
  service,
  customer_class,
  unit,
  bool_or(is_read) AS by_reads,
  count(*) FILTER (WHERE use IS NULL) AS no_use_count,
  count(*) FILTER (WHERE use < 0) AS correction_count,
  coalesce(sum(use) FILTER (WHERE use < 0), 0)::DOUBLE AS correction_use,
  coalesce(sum(use), 0)::DOUBLE AS use
FROM unit_bill
WHERE bill_date BETWEEN $1::DATE AND $2::DATE
GROUP BY service, customer_class, unit
ORDER BY service, customer_class, unit;
