-- Every bill of every service once, with its use, for billable units and the bill frequency.
-- Basis: the charge lines of one account, service, bill number (or none) and bill date, of the kinds fixed, volumetric, minimum
-- and other. Lines of one kind add up (tiers); lines of several kinds state the same use, so the largest counts; of several
-- units on one bill the one most used in the ledger counts. Where no charge of a service states a use and meters of it were
-- read, each read stands for a bill. class, zone: the account's own.
-- Units: use in its own unit ('' where the export names none), NULL where the bill states none, to six decimals.
-- differs: whether kinds of lines state different uses; units: how many the bill names.
-- Parameters: none.
CREATE OR REPLACE TABLE unit_bill AS
WITH line AS (
  SELECT
    account_id,
    service,
    coalesce(bill_id, '') AS bill,
    bill_date,
    kind,
    coalesce(lower(trim(usage_unit)), '') AS unit,
    period_end,
    usage::DECIMAL(38, 6) AS use
  FROM charges
  WHERE kind IN ('fixed', 'volumetric', 'minimum', 'other')
), unit_rank AS (
  SELECT unit, count(*) AS used FROM line WHERE use IS NOT NULL GROUP BY unit
), of_kind AS (
  SELECT account_id, service, bill, bill_date, kind, unit, sum(use) AS use, max(period_end) AS period_end
  FROM line
  GROUP BY account_id, service, bill, bill_date, kind, unit
), counted AS (
  SELECT
    account_id,
    service,
    bill,
    bill_date,
    max(period_end) AS period_end,
    arg_max(unit, (used, unit, abs(use), kind)) FILTER (WHERE use IS NOT NULL) AS unit,
    arg_max(use, (used, unit, abs(use), kind)) FILTER (WHERE use IS NOT NULL) AS use,
    count(DISTINCT unit) FILTER (WHERE use IS NOT NULL) AS units,
    count(DISTINCT use) > 1 AS differs
  FROM of_kind LEFT JOIN unit_rank USING (unit)
  GROUP BY account_id, service, bill, bill_date
), by_reads AS (
  SELECT DISTINCT service FROM unit_read
  WHERE service NOT IN (SELECT DISTINCT service FROM counted WHERE use IS NOT NULL)
), bill AS (
  SELECT
    account_id, service, bill_date, least(coalesce(period_end, bill_date), bill_date) AS day, coalesce(unit, '') AS unit, use,
    units::INTEGER AS units, differs AND units = 1 AS differs, false AS is_read
  FROM counted WHERE service NOT IN (FROM by_reads)
  UNION ALL
  SELECT account_id, service, read_date, read_date, unit, use, 1, false, true
  FROM unit_read WHERE service IN (FROM by_reads) AND read_date IS NOT NULL
), account AS (
  SELECT
    account_id,
    any_value(customer_class ORDER BY customer_class) AS customer_class,
    CASE bool_or(inside_city) WHEN true THEN 'inside' WHEN false THEN 'outside' ELSE 'unknown' END AS zone
  FROM accounts GROUP BY account_id
)
SELECT
  b.account_id,
  b.service,
  b.bill_date,
  date_trunc('month', b.bill_date)::DATE AS month,
  b.day,
  coalesce(a.customer_class, 'no class') AS customer_class,
  coalesce(a.zone, 'unknown') AS zone,
  b.unit,
  b.use,
  b.units,
  b.differs,
  b.is_read
FROM bill b LEFT JOIN account a ON a.account_id = b.account_id;
