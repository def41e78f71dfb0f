import type { FundPlan } from "../../../domain/study/fund-plan";
import type { FundProjection } from "../../../domain/study/project-fund";
import type { RateStudy } from "../../../domain/study/study-schema";
import type { Formula, FormulaPart } from "../../../formula/formula";
import { cellOf } from "../../../formula/references";
import type { ReportValue, StatementBlock, StatementRow } from "../../../report/report";

/** The column before the first projected year: what is entered of the base year. */
export const BASE = "Base";

/** A fund as the sheets of the workbook show it. */
export interface FundPages {
  readonly study: RateStudy;
  readonly plan: FundPlan;
  readonly recommended: FundProjection;
  readonly statusQuo: FundProjection;
  /** Begins the names of the fund's statements and inputs: `Water`. */
  readonly prefix: string;
}

/** The statements of a fund, by what they hold; the workbook's names are the fund's prefix and this word. */
export type StatementOf =
  | "Yearly"
  | "Units"
  | "Prices"
  | "Volume"
  | "Revenue"
  | "Existing"
  | "Operating"
  | "Other"
  | "Transfers"
  | "Debt"
  | "Capital"
  | "Reserves"
  | "StatusQuo"
  | "Cash"
  | "Picture"
  | "RateTable"
  | "PaysFor"
  | "Usage"
  | "Found";

/** The workbook's name of a fund's statement. */
export function statementName({ prefix }: FundPages, of: StatementOf): string {
  return `${prefix}${of}`;
}

/** A named input of a fund: `In_Water_Opening`; names hold no hyphens, so a period stands for one. */
export function inputName({ prefix }: FundPages, of: string): string {
  return `In_${prefix}_${of.replaceAll("-", ".")}`;
}

/** The header of a fiscal year. */
export function yearHeader(year: number): string {
  return `FY${String(year)}`;
}

/** The columns of every statement of a study: the base, then each projected year. */
export function periodsOf({ years }: Pick<FundPlan, "years">): readonly string[] {
  return [BASE, ...years.map(yearHeader)];
}

/** A cell of a fund's statement in a projected year; -1 is the base. */
export function cellAt(
  pages: FundPages,
  of: StatementOf,
  at: { readonly row: string; readonly year: number },
): FormulaPart {
  return cellOf(statementName(pages, of), at.row, periodsOf(pages.plan)[at.year + 1] ?? BASE);
}

/** What a line of a statement holds besides its key. */
export type RowParts = Omit<StatementRow, "key" | "values" | "how" | "look"> &
  Partial<Pick<StatementRow, "how" | "look">> & {
    readonly base?: ReportValue;
    /** The cell of a projected year, 0 for the first. */
    readonly each: (at: number) => ReportValue | Formula;
  };

/** A line of a statement over the base and every projected year. */
export function lineOf(key: string, { plan }: Pick<FundPages, "plan">, parts: RowParts): StatementRow {
  const { base = null, each, how = "", look = "line", label, format } = parts;
  return { key, label, look, format, how, values: [base, ...plan.years.map((_, at) => valueOf(each(at)))] };
}

/** A statement without the column of the base, where no line has anything in it. */
export function withoutBase(statement: StatementBlock): StatementBlock {
  return {
    ...statement,
    periods: statement.periods.slice(1),
    rows: statement.rows.map((row) => ({ ...row, values: row.values.slice(1) })),
  };
}

/** A heading between lines. */
export function headingRow(key: string, label: string): StatementRow {
  return { key, label, look: "heading", format: "general", values: [], how: "" };
}

function valueOf(value: ReportValue | Formula): ReportValue {
  return isFormula(value) ? { formula: value } : value;
}

function isFormula(value: ReportValue | Formula): value is Formula {
  return Array.isArray(value);
}
