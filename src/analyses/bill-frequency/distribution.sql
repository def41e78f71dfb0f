-- Question: how many bills ended with each use, by service, class, zone and meter size? The cube of the bill frequency.
-- Basis: bills of the preparation (see units/prepare-bill.sql) by bill date, that state a use of 0 or more. meter_size: of the
-- account in the month, 'several' where it has meters of several sizes.
-- Units: use of one bill in `unit` ('' where the export names none); bills. Parameters: $1 first day, $2 last day.
SELECT
  b.service,
  b.customer_class,
  b.zone,
  t.meter_size,
  b.unit,
  b.use::DOUBLE AS use,
  count(*) AS bill_count
FROM unit_bill b JOIN unit_taken t USING (account_id, service, month)
WHERE b.bill_date BETWEEN $1::DATE AND $2::DATE AND b.use >= 0
GROUP BY b.service, b.customer_class, b.zone, t.meter_size, b.unit, b.use
ORDER BY b.service, b.customer_class, b.zone, t.meter_size, b.unit, b.use;
