-- Question: how many bills were there, and how much was billed, by month, service, class, zone and meter size?
-- Basis: bills of the preparation (see units/prepare-bill.sql) by bill date; a use below zero is a correction: it is taken off
-- the use and counts as no bill. meter_size: of the account in the month, 'several' where it has meters of several sizes.
-- Units: bills; use in `unit` ('' where the export names none). Parameters: $1 first day, $2 last day.
SELECT
  b.month,
  b.service,
  b.customer_class,
  b.zone,
  t.meter_size,
  b.unit,
  bool_or(b.is_read) AS by_reads,
  count(*) FILTER (WHERE b.use >= 0 OR b.use IS NULL) AS bill_count,
  count(*) FILTER (WHERE b.use = 0) AS zero_count,
  count(*) FILTER (WHERE b.use IS NULL) AS no_use_count,
  count(*) FILTER (WHERE b.use < 0) AS correction_count,
  coalesce(sum(b.use) FILTER (WHERE b.use < 0), 0)::DOUBLE AS correction_use,
  coalesce(sum(b.use), 0)::DOUBLE AS use,
  count(*) FILTER (WHERE b.differs) AS differing_count,
  count(*) FILTER (WHERE b.units > 1) AS mixed_count
FROM unit_bill b JOIN unit_taken t USING (account_id, service, month)
WHERE b.bill_date BETWEEN $1::DATE AND $2::DATE
GROUP BY b.month, b.service, b.customer_class, b.zone, t.meter_size, b.unit
ORDER BY b.month, b.service, b.customer_class, b.zone, t.meter_size, b.unit;
