import { identifier } from "../sql-text";
import { checkQuery, type LedgerCheck } from "./check-query";

const DATED = [
  { table: "charges", date: "bill_date" },
  { table: "payments", date: "date" },
  { table: "reads", date: "read_date" },
] as const;

/** A check of each table for months in which far fewer rows stand than usual: an export that was cut, or never made. */
export const THIN_MONTH_CHECKS: readonly LedgerCheck[] = DATED.map(({ table, date }) => ({
  query: checkQuery(`${table} thin month`, thinMonthSql(table, date)),
  table,
  code: "thin-month",
  severity: "warning",
  noun: ["row", "rows"],
  what: "fewer than usual in {pattern}. Export that month again, or say in the report that it is incomplete.",
}));

/** The first and last month are left out: a study may begin and end within a month. */
function thinMonthSql(table: string, date: string): string {
  return `-- Question: in which months does ${table} hold less than half of its usual rows? Basis: ${date}; the usual is the lower of
-- the median of all months and the median of every second month (a city may bill every two months); the first and the last
-- month of some weight are left out. Only where ten rows are usual. A row of the answer stands for each row that is missing.
-- Units: none. Parameters: none.
${countedByMonth(table, date)}, usual AS (
  SELECT
    *,
    least(median(row_count) OVER (), median(row_count) OVER (PARTITION BY (year(month) * 12 + month(month)) % 2)) AS usual_count
  FROM counted
), thin AS (
  SELECT month, row_count, floor(usual_count)::BIGINT AS usual_count
  FROM usual
  WHERE usual_count >= 10 AND row_count * 2 < usual_count AND month > (SELECT min(month) FROM counted) AND month < (SELECT max(month) FROM counted)
)
SELECT
  strftime(month, '%Y-%m') || ', where ' || format('{:,}', row_count) || ' stand and ' || format('{:,}', usual_count) || ' are usual' AS pattern,
  NULL::BIGINT AS amount_cents, NULL::SMALLINT AS source_file, NULL::INTEGER AS source_record, strftime(month, '%Y-%m') AS subject
FROM (SELECT *, unnest(range(usual_count - row_count)) FROM thin)
ORDER BY subject`;
}

/** Rows of each month, empty ones between the first and the last usable month too. */
function countedByMonth(table: string, date: string): string {
  return `WITH held AS (
  SELECT date_trunc('month', ${date}) AS month, count(*) AS row_count FROM ${identifier(table)} WHERE ${date} IS NOT NULL GROUP BY month
), usable AS (
  SELECT month::DATE AS month, row_count FROM held WHERE row_count * 20 >= (SELECT max(row_count) FROM held)
), every_month AS (
  SELECT unnest(generate_series(min(month), max(month), INTERVAL 1 MONTH))::DATE AS month FROM usable
), counted AS (
  SELECT e.month, coalesce(h.row_count, 0) AS row_count FROM every_month e LEFT JOIN held h ON h.month = e.month
)`;
}
