import type { Finding } from "../../domain/finding";
import { column, defineQuery } from "../../ports/query";

/** Findings of one check that are listed each for itself; the smaller ones are summed into one. */
export const PATTERNS_LISTED = 20;

/** Columns of every check: up to ten places of each pattern, the pattern with the most rows first. */
const PATTERN_COLUMNS = {
  place: column.integer,
  pattern_count: column.integer,
  pattern: column.textOrNull,
  row_count: column.integer,
  amount_cents: column.integerOrNull,
  source_file: column.integerOrNull,
  source_record: column.integerOrNull,
  subject: column.textOrNull,
} as const;

/** One question whose answer should be empty. */
export interface LedgerCheck {
  readonly query: ReturnType<typeof checkQuery>;
  /** The table whose file and record the sample names. */
  readonly table: string;
  readonly code: string;
  readonly severity: Finding["severity"];
  /** What is counted, singular and plural. */
  readonly noun: readonly [one: string, many: string];
  /**
   * What is wrong and what to do, said after "In charges: 12 charges ($345.00) "; `{pattern}` stands for what the rows
   * have in common, such as the code that nobody knows.
   */
  readonly what: string;
}

/**
 * Declares a check under its name. Its SQL lists the rows in question, one each, as `pattern` (NULL where there is but one),
 * `amount_cents`, `source_file`, `source_record` and `subject`; the query sums them by pattern.
 * @example checkQuery("due before bill", dueBeforeBill).name // "check due before bill"
 */
export function checkQuery(name: string, sql: string) {
  return defineQuery({ name: `check ${name}`, sql: byPattern(sql), params: [], columns: PATTERN_COLUMNS });
}

/** The order of the file is for its reader; millions of rows need not be sorted to be counted. */
function byPattern(sql: string): string {
  return `WITH suspect AS NOT MATERIALIZED (
${sql.replace(/\nORDER BY [^\n]*\s*$/, "")}
), by_pattern AS (
  SELECT pattern, count(*) AS rows_in_all, sum(amount_cents) AS cents,
    min({'file': coalesce(source_file, 0), 'record': coalesce(source_record, 0), 'subject': subject}, 10) AS places
  FROM suspect GROUP BY pattern
), ranked AS (
  SELECT *, least(row_number() OVER (ORDER BY rows_in_all DESC, pattern), ${PATTERNS_LISTED + 1}) AS place FROM by_pattern
), listed AS (
  SELECT place, count(*) AS pattern_count, CASE WHEN count(*) = 1 THEN any_value(pattern) END AS pattern,
    sum(rows_in_all) AS row_count, sum(cents) AS cents, flatten(list(places ORDER BY rows_in_all DESC, pattern))[:10] AS places
  FROM ranked GROUP BY place
)
SELECT place::INTEGER AS place, pattern_count::BIGINT AS pattern_count, pattern, row_count::BIGINT AS row_count,
  cents::BIGINT AS amount_cents, nullif(sample.file, 0)::INTEGER AS source_file, nullif(sample.record, 0)::INTEGER AS source_record,
  sample.subject AS subject
FROM (SELECT * EXCLUDE (places), unnest(places) AS sample FROM listed)
ORDER BY place, source_file, source_record, subject`;
}
