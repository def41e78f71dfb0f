import type { AmountLine, PlannedAmount } from "../../../domain/study/amount-plan";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { cellsDown } from "../../../formula/references";
import type { StatementBlock, StatementRow } from "../../../report/report";
import {
  BASE,
  cellAt,
  type FundPages,
  headingRow,
  lineOf,
  periodsOf,
  type StatementOf,
  statementName,
} from "./fund-pages";
import { amountDecimals, grown, growthInWords } from "./growth-words";

/** A line of dollars as the study enters it. */
type Entered = AmountLine & { readonly id: string; readonly name: string; readonly source: string };

/** What a statement of budget lines is called and adds up to. */
export interface AmountStatement {
  readonly of: Extract<StatementOf, "Operating" | "Other" | "Transfers">;
  readonly lines: readonly PlannedAmount<Entered>[];
  /** Label of the sum: "Operation and maintenance". */
  readonly sum: string;
}

/** Lines of dollars that grow by inflators, live from their base-year amounts, and their sum. */
export function amountStatement(pages: FundPages, { of, lines, sum }: AmountStatement): StatementBlock {
  const rows = lines.map(({ line, dollars }) => amountRow(pages, of, { line, dollars }));
  const name = statementName(pages, of);
  const last = rows.at(-1)?.key ?? "lines";
  const sumAt = (period: string): Formula => formula`SUM(${cellsDown(name, period, ["lines", last])})`;
  const sumRow = lineOf("sum", pages, {
    label: sum,
    format: "whole-dollars",
    look: "total",
    how: rows.length === 0 ? "No line entered" : "Sum of the lines above",
    base: lines.every(({ line }) => line.amounts === undefined) ? { formula: sumAt(BASE) } : null,
    each: (at) => sumAt(periodsOf(pages.plan)[at + 1] ?? ""),
  });
  return {
    kind: "statement",
    name,
    periods: periodsOf(pages.plan),
    rows: rows.length === 0 ? [emptySum(pages, sum)] : [headingRow("lines", "Dollars by fiscal year"), ...rows, sumRow],
  };
}

function emptySum(pages: FundPages, sum: string): StatementRow {
  return lineOf("sum", pages, {
    label: sum,
    format: "whole-dollars",
    look: "total",
    how: "No line entered",
    each: () => 0,
  });
}

function amountRow(
  pages: FundPages,
  of: AmountStatement["of"],
  { line, dollars }: PlannedAmount<Entered>,
): StatementRow {
  const names = new Map((pages.study.inflators ?? []).map(({ id, name }) => [id, name]));
  const how = `${growthInWords(line, names)}. Source: ${line.source}`;
  if (line.amounts !== undefined)
    return lineOf(line.id, pages, {
      label: line.name,
      format: "whole-dollars",
      look: "input",
      how,
      each: (at) => dollars[at] ?? 0,
    });
  const decimals = amountDecimals(pages);
  return lineOf(line.id, pages, {
    label: line.name,
    format: "whole-dollars",
    look: "input",
    how,
    base: line.amount ?? 0,
    each: (at) =>
      grown(
        pages,
        {
          before: [cellAt(pages, of, { row: line.id, year: at - 1 })],
          inflator: line.inflator,
          follows: line.follows,
          decimals,
        },
        at,
      ),
  });
}
