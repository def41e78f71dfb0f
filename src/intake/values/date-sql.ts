import { literal } from "../sql-text";
import { DATE_FORMS, type DateForm, type DatePart, MONTH_LETTERS, SERIAL } from "./date-grammar";
import { fullMatchSql, groupSql } from "./match";
import { NO_DATES } from "./nothing-words";
import { type DateOrder, PIVOT_YEAR } from "./value-format";

/** How the dates of a column are read. */
export interface DateReading {
  readonly order: DateOrder;
  /** Two-digit years below it are in the 2000s; 70 when absent. */
  readonly pivotYear?: number | undefined;
}

/**
 * A date as printed (DATE), as an SQL expression; NULL for a day that does not exist, another order, or a date that means none.
 * @example dateSql("c1", { order: "M/D/Y" }) // "CASE WHEN …": '9/1/26' gives 2026-09-01, '2/30/2026' NULL
 */
export function dateSql(raw: string, reading: DateReading): string {
  const { order, pivotYear } = reading;
  const slow = NO_DATES.reduce((sql, day) => `nullif(${sql}, DATE '${day}')`, dayAsPrintedSql(raw, reading));
  const quick = order === "Excel serial" ? [] : quickBranches(raw, order, pivotYear ?? PIVOT_YEAR);
  return quick.length === 0 ? slow : `CASE ${quick.join("\n")} ELSE ${slow} END`;
}

/**
 * The same, but the days that mean none (9999-12-31, day zero of spreadsheets) are given as they stand.
 * @example dayAsPrintedSql("c1", { order: "M/D/Y" }) // "CASE WHEN …": '12/31/9999' gives 9999-12-31
 */
export function dayAsPrintedSql(raw: string, { order, pivotYear }: DateReading): string {
  return order === "Excel serial" ? serialSql(raw) : formsSql(raw, order, pivotYear ?? PIVOT_YEAR);
}

/** Day 60 is 29 February 1900, which spreadsheets know and the calendar does not. */
function serialSql(raw: string): string {
  const day = `floor(try_cast(${raw} AS DOUBLE))::INTEGER`;
  const read = `CASE WHEN ${day} = 60 THEN NULL WHEN ${day} < 60 THEN DATE '1899-12-31' + ${day} ELSE DATE '1899-12-30' + ${day} END`;
  return `CASE WHEN ${fullMatchSql(raw, SERIAL)} THEN ${read} END`;
}

function formsSql(raw: string, order: Exclude<DateOrder, "Excel serial">, pivotYear: number): string {
  const small = `lower(${raw})`;
  const forms = DATE_FORMS[order].map(
    (form) => `WHEN ${fullMatchSql(small, form.pattern)} THEN ${partsSql(small, form, pivotYear)}`,
  );
  return `CASE ${forms.join("\n")} END`;
}

/**
 * The commonest printed forms, read without taking them apart: pattern and the engine's name for the form. No day that means none is
 * among their years.
 */
const QUICK: Readonly<Partial<Record<DateOrder, readonly (readonly [string, string])[]>>> = {
  "Y-M-D": [["{yyyy}-[0-9]{2}-[0-9]{2}", "%Y-%m-%d"]],
  "M/D/Y": slashed("%m/%d"),
  "D/M/Y": slashed("%d/%m"),
  YYYYMMDD: [["{yyyy}[0-9]{4}", "%Y%m%d"]],
  YYMMDD: [["{yy}[0-9]{4}", "%y%m%d"]],
  MMDDYYYY: [["[0-9]{4}{yyyy}", "%m%d%Y"]],
  MMDDYY: [["[0-9]{4}{yy}", "%m%d%y"]],
};

function slashed(monthAndDay: string): readonly (readonly [string, string])[] {
  return [
    ["[0-9]{1,2}/[0-9]{1,2}/{yyyy}", `${monthAndDay}/%Y`],
    ["[0-9]{1,2}/[0-9]{1,2}/{yy}", `${monthAndDay}/%y`],
  ];
}

/** The engine's own pivot year is 69; only the years that it and the column's pivot put in the same century are read quickly. */
function quickBranches(raw: string, order: DateOrder, pivotYear: number): readonly string[] {
  const agreed = Array.from({ length: 100 }, (_, year) => year).filter((year) => year < 69 === year < pivotYear);
  const years = `(?:${agreed.map((year) => String(year).padStart(2, "0")).join("|")})`;
  return (QUICK[order] ?? []).map(([pattern, form]) => {
    const matches = fullMatchSql(raw, pattern.replace("{yy}", years).replace("{yyyy}", "(?:19|2[01])[0-9]{2}"));
    return `WHEN ${matches} THEN try_strptime(${raw}, ${literal(form)})::DATE`;
  });
}

function partsSql(small: string, { pattern, parts }: DateForm, pivotYear: number): string {
  const part = (wanted: DatePart): string | null => {
    const at = parts.indexOf(wanted);
    return at < 0 ? null : groupSql(small, pattern, at + 1);
  };
  const year = yearSql(part("y") ?? "NULL", pivotYear);
  const named = part("mon");
  const month = named === null ? part("m") : `(strpos(${literal(MONTH_LETTERS)}, left(${named}, 3)) + 2) // 3`;
  return `try_cast(${year} || '-' || ${month ?? "1"} || '-' || ${part("d") ?? "1"} AS DATE)`;
}

function yearSql(year: string, pivotYear: number): string {
  const century = `CASE WHEN try_cast(${year} AS INTEGER) < ${pivotYear} THEN 2000 ELSE 1900 END`;
  return `CASE WHEN length(${year}) = 4 THEN ${year} ELSE (try_cast(${year} AS INTEGER) + ${century})::VARCHAR END`;
}
