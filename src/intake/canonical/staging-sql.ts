import { type LedgerColumn, sqlName } from "../../ledger/table";
import { identifier, literal } from "../sql-text";
import type { CanonicalField, CanonicalMapping } from "./canonical-mapping";

/** What can be wrong with a field; `problem` in the staging table is 10 × column index + this. */
export const PROBLEM = { missing: 1, unreadable: 2, notListed: 3, outOfRange: 4, repeated: 5 } as const;

/** Dates outside these are slips of the pen, and would stretch every report. */
export const DATE_RANGE = { first: "1900-01-01", last: "2199-12-31" } as const;

/** Largest amount taken, in dollars: 999 billion; beyond it an account number stands in the money column. */
const MONEY_PATTERN = "-?[0-9]{1,12}([.][0-9]{1,2})?";

/** A CSV file as the engine reads it: every field as text, lines that do not fit set aside in `reject_errors`. */
export function readCsv(engineName: string, fileColumns: readonly string[]): string {
  const columns = fileColumns.map((_, index) => `'c${index}': 'VARCHAR'`).join(", ");
  return `read_csv(${literal(engineName)}, columns = {${columns}}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', nullstr = '', store_rejects = true, rejects_limit = 0)`;
}

/** One file on its way into one ledger table. */
export interface Staging {
  /** Name of the staging table. */
  readonly name: string;
  /** The table expression of `readCsv`. */
  readonly source: string;
  readonly mapping: CanonicalMapping;
  readonly fileColumns: readonly string[];
  /** Number of the file in this ledger, kept with each row so that a finding can name it. */
  readonly fileNumber: number;
}

/**
 * `CREATE TABLE` of the staging table: every field typed, `source_record` (1 is the first record after the header) and
 * `problem` (null for a good row). One pass over the file.
 */
export function stagingSql({ name, source, mapping, fileColumns, fileNumber }: Staging): string {
  const at = (column: string): string => `c${fileColumns.indexOf(column)}`;
  const raw = mapping.fields.map(
    ({ column, isPrinted }, index) => `${isPrinted ? at(column.name) : "NULL::VARCHAR"} AS r${index}`,
  );
  const typed = mapping.fields.map(({ column }, index) => `${typedValue(column, `r${index}`)} AS v${index}`);
  const kept = mapping.fields.map(({ column }, index) => `v${index} AS ${identifier(sqlName(column))}`);
  const extra = mapping.extra.map((column) => `${at(column)} AS ${identifier(`x_${column}`)}`);
  return `CREATE OR REPLACE TABLE ${identifier(name)} AS
SELECT ${[...kept, ...extra].join(", ")}, ${fileNumber}::SMALLINT AS source_file, record AS source_record, ${problemCase(mapping.fields)} AS problem
FROM (SELECT *, ${typed.join(", ")}
FROM (SELECT *, ${raw.join(", ")}
FROM (SELECT *, (row_number() OVER ())::INTEGER AS record FROM ${source})))`;
}

function typedValue({ type }: LedgerColumn, raw: string): string {
  switch (type) {
    case "text":
      return raw;
    case "date":
      return `try_cast(${raw} AS DATE)`;
    case "money":
      return centsOf(raw);
    case "quantity":
      return `try_cast(${raw} AS DOUBLE)`;
    case "moment":
      return `try_cast(${raw} AS TIMESTAMP)`;
    case "yes-no":
      return `CASE upper(${raw}) WHEN 'Y' THEN true WHEN 'N' THEN false END`;
  }
}

function centsOf(text: string): string {
  const exact = `(try_cast(${text} AS DECIMAL(18, 2)) * 100)::BIGINT`;
  return `CASE WHEN regexp_full_match(${text}, ${literal(MONEY_PATTERN)}) THEN ${exact} END`;
}

/** The first problem of a row, columns in ledger order. */
function problemCase(fields: readonly CanonicalField[]): string {
  const branches = fields.flatMap((field, index) => fieldProblems(field, index));
  return branches.length === 0 ? "NULL::INTEGER" : `(CASE ${branches.join(" ")} END)::INTEGER`;
}

function fieldProblems({ column, isPrinted }: CanonicalField, index: number): readonly string[] {
  if (!isPrinted) return [];
  const when = (condition: string, problem: number): string => `WHEN ${condition} THEN ${index * 10 + problem}`;
  return [
    ...(column.required ? [when(`r${index} IS NULL`, PROBLEM.missing)] : []),
    ...(column.type === "text" ? [] : [when(`r${index} IS NOT NULL AND v${index} IS NULL`, PROBLEM.unreadable)]),
    ...rangeProblem(column, index).map((condition) => when(condition, PROBLEM.outOfRange)),
    ...(column.oneOf === undefined
      ? []
      : [when(`v${index} NOT IN (${column.oneOf.map(literal).join(", ")})`, PROBLEM.notListed)]),
  ];
}

function rangeProblem(column: LedgerColumn, index: number): readonly string[] {
  const between = `v${index} NOT BETWEEN '${DATE_RANGE.first}' AND '${DATE_RANGE.last}'`;
  if (column.type === "date" || column.type === "moment") return [between];
  return column.type === "quantity" ? [`NOT isfinite(v${index})`] : [];
}
