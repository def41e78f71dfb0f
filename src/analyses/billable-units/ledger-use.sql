-- Question: how much use was billed and metered, by service and unit, told from the ledger's rows without the preparation?
-- Basis: read from charges and reads as they were loaded, to be compared with the preparation. use: of the charge lines of one
-- account, service, bill number and bill date those of one kind, the kind that states most in the unit most used; line_use: of
-- all lines, so that use stated on several lines counts several times. Reads by read date, under the service of their meter:
-- water where the account takes it through the meter or none is named, else the first by name.
-- Units: use in `unit` ('' where the export names none). Parameters: $1 first day, $2 last day.
WITH line AS (
  SELECT account_id, service, coalesce(bill_id, '') AS bill, bill_date, kind, coalesce(lower(trim(usage_unit)), '') AS unit, usage
  FROM charges
  WHERE usage IS NOT NULL AND kind NOT IN ('penalty', 'fee', 'tax', 'installment', 'refund')
), used AS (
  SELECT unit, count(*) AS used FROM line GROUP BY unit
), of_kind AS (
  SELECT service, unit, sum(usage) AS use, row_number() OVER (
    PARTITION BY account_id, service, bill, bill_date ORDER BY any_value(used) DESC, unit DESC, abs(sum(usage)) DESC, kind DESC
  ) AS place
  FROM line JOIN used USING (unit)
  WHERE bill_date BETWEEN $1::DATE AND $2::DATE
  GROUP BY account_id, service, bill, bill_date, kind, unit
), meter AS (
  SELECT account_id, meter_id, arg_min(service, (service <> 'water', service)) AS service
  FROM services WHERE meter_id IS NOT NULL GROUP BY account_id, meter_id
), found AS (
  SELECT 'charges' AS source, service, unit, sum(use) FILTER (WHERE place = 1) AS use, sum(use) AS line_use
  FROM of_kind GROUP BY service, unit
  UNION ALL
  SELECT
    'reads',
    coalesce(m.service, 'water'),
    coalesce(lower(trim(r.usage_unit)), ''),
    sum(coalesce(r.usage, greatest(0, r.reading - r.previous_reading))),
    NULL
  FROM reads r LEFT JOIN meter m USING (account_id, meter_id)
  WHERE read_date BETWEEN $1::DATE AND $2::DATE
  GROUP BY ALL
)
SELECT source, service, unit, coalesce(use, 0)::DOUBLE AS use, coalesce(line_use, use, 0)::DOUBLE AS line_use
FROM found
ORDER BY source, service, unit;
