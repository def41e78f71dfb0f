import { identifier } from "../sql-text";
import { checkQuery, type LedgerCheck } from "./check-query";

/** Further than this from the bulk of a table's dates, a date is taken for a slip: thirteen months. */
const FAR_DAYS = 396;

const DATED = [
  { table: "charges", date: "bill_date", id: "charge_id", money: "amount_cents" },
  { table: "payments", date: "date", id: "payment_id", money: "amount_cents" },
  { table: "adjustments", date: "date", id: "adjustment_id", money: "amount_cents" },
  { table: "reads", date: "read_date", id: "account_id", money: "NULL::BIGINT" },
  { table: "bank", date: "date", id: "line_id", money: "amount_cents" },
  { table: "book_cash", date: "date", id: "entry_id", money: "amount_cents" },
] as const;

/** A check of the date of each table: rows more than thirteen months from the middle 98 % of them, by month. */
export const FAR_DATE_CHECKS: readonly LedgerCheck[] = DATED.map((dated) => ({
  query: checkQuery(`${dated.table} far date`, farDateSql(dated)),
  table: dated.table,
  code: "far-date",
  severity: "warning",
  noun: ["row", "rows"],
  what: "dated {pattern}, more than thirteen months from the bulk. Correct the year, or leave these rows out if they are older than the study.",
}));

/** At least one row on either side never counts as the bulk, so that one slip is seen among twenty rows too. */
function farDateSql({ table, date, id, money }: (typeof DATED)[number]): string {
  return `-- Question: which rows of ${table} are dated far from the bulk? Basis: ${date} more than ${FAR_DAYS} days before the 1st or
-- after the 99th percentile, ten rows at least. The pattern is the month. Units: cents. Parameters: none.
WITH day AS (
  SELECT ${date} AS day, count(*) AS row_count FROM ${identifier(table)} WHERE ${date} IS NOT NULL GROUP BY day
), ranked AS (
  SELECT day, sum(row_count) OVER (ORDER BY day) AS through, sum(row_count) OVER () AS total FROM day
), bulk AS (
  SELECT
    min(day) FILTER (WHERE through > greatest(1, total // 100)) AS first_day,
    min(day) FILTER (WHERE through >= total - greatest(1, total // 100)) AS last_day
  FROM ranked WHERE total >= 10
)
SELECT strftime(${date}, '%Y-%m') AS pattern, ${money} AS amount_cents, source_file, source_record, ${id} AS subject
FROM ${identifier(table)}, bulk
WHERE ${date} < first_day - ${FAR_DAYS} OR ${date} > last_day + ${FAR_DAYS}
ORDER BY source_file, source_record, subject`;
}
