import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { cellsDown } from "../../../formula/references";
import type { StatementBlock, StatementRow } from "../../../report/report";
import {
  cellAt,
  type FundPages,
  headingRow,
  lineOf,
  periodsOf,
  statementName,
  withoutBase,
  yearHeader,
} from "./fund-pages";

/** The change of revenue since the first projected year, and of everything that it pays for: what the increases are for. */
export function paysForStatement(pages: FundPages): StatementBlock {
  const first = yearHeader(pages.plan.years[0] ?? 0);
  const name = statementName(pages, "PaysFor");
  return withoutBase({
    kind: "statement",
    name,
    periods: periodsOf(pages.plan),
    rows: [
      headingRow("comes", `Change since ${first}, dollars`),
      changeRow(pages, { key: "revenue", label: "Revenue", plus: ["revenue"] }),
      broughtRow(pages),
      headingRow("goes", "What it pays for, change"),
      ...USES.map((use) => changeRow(pages, use)),
      lineOf("total", pages, {
        label: "All that revenue pays for",
        look: "total",
        format: "whole-dollars",
        how: "Sum of lines {operating} to {balance}; equals line {revenue}",
        each: (at) => formula`SUM(${cellsDown(name, periodsOf(pages.plan)[at + 1] ?? "", ["operating", "balance"])})`,
      }),
    ],
  });
}

interface Use {
  readonly key: string;
  readonly label: string;
  /** Lines of the cash flow that add to it, and that are taken off it. */
  readonly plus: readonly string[];
  readonly less?: readonly string[];
}

const USES: readonly Use[] = [
  { key: "operating", label: "Operation and maintenance", plus: ["operating", "operatingTransfers"] },
  { key: "debtService", label: "Debt service", plus: ["debtService"] },
  { key: "payGo", label: "Capital paid from rates", plus: ["payGo"] },
  { key: "transfers", label: "Transfers", plus: ["transfers"] },
  { key: "reserves", label: "Paid into reserves, less paid back", plus: ["deposits"], less: ["draws"] },
  { key: "balance", label: "Added to the operating balance", plus: ["ending"], less: ["opening", "lag"] },
];

/** How much more than in the first year; cents are rounded so that no change shows as none. */
function changeRow(pages: FundPages, { key, label, plus, less = [] }: Use): StatementRow {
  const place = (row: string): string => `{${statementName(pages, "Cash")}.${row}}`;
  const words = [...plus.map(place), ...less.map((row) => `less ${place(row)}`)].join(", ");
  const at = (year: number): Formula => [
    ...formula`0`,
    ...plus.flatMap((row) => formula`+${cellAt(pages, "Cash", { row, year })}`),
    ...less.flatMap((row) => formula`-${cellAt(pages, "Cash", { row, year })}`),
  ];
  return lineOf(key, pages, {
    label,
    format: "whole-dollars",
    look: key === "revenue" ? "subtotal" : "line",
    how: `Change of line ${words}`,
    each: (year) => formula`ROUND((${at(year)})-(${at(0)}),2)`,
  });
}

function broughtRow(pages: FundPages): StatementRow {
  return lineOf("brought", pages, {
    label: "Revenue brought by the increases",
    format: "whole-dollars",
    how: `Line {${statementName(pages, "Cash")}.revenue} less {${statementName(pages, "StatusQuo")}.revenue}`,
    each: (year) =>
      formula`${cellAt(pages, "Cash", { row: "revenue", year })}-${cellAt(pages, "StatusQuo", { row: "revenue", year })}`,
  });
}
