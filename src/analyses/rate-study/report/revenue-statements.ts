import type { LinePlan } from "../../../domain/study/line-plan";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { cellsDown, total } from "../../../formula/references";
import type { ReportValue, StatementBlock, StatementRow } from "../../../report/report";
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
import { grown } from "./growth-words";
import { isElastic, keptFormula } from "./volume-statement";

/** Share of a year in which its new rates are billed: (13 - month) / 12. */
export const SHARE_AT_NEW_RATES = "Study_ShareAtNewRates";

function statement(pages: FundPages, of: StatementOf, rows: readonly StatementRow[]): StatementBlock {
  return { kind: "statement", name: statementName(pages, of), periods: periodsOf(pages.plan), rows };
}

/** Units of each rate line: of one period, before any response to price. */
export function unitsStatement(pages: FundPages): StatementBlock {
  return statement(pages, "Units", [
    headingRow("lines", "Billable units of a period"),
    ...pages.plan.lines.map((line) => unitsRow(pages, line)),
  ]);
}

function unitsRow(pages: FundPages, { line, decimals: printed }: LinePlan): StatementRow {
  const follows = line.growth ?? (line.kind === "volume" ? "volume" : "customers");
  const isKnown = printed !== null;
  const decimals = isKnown && pages.study.rounding?.units === "whole" ? 0 : null;
  const per = isKnown
    ? `${line.unit ?? "units"}, ${String(line.perYear ?? 1)} period(s) a year`
    : "dollars a year at existing rates; units are not known";
  return lineOf(line.id, pages, {
    label: line.name,
    format: "usage",
    look: "input",
    how: `${per}; grows with ${follows === "none" ? "nothing" : follows}. Source: ${line.source}`,
    base: isKnown ? (line.units ?? 0) : (line.revenue ?? 0),
    each: (at) =>
      grown(pages, { before: [cellAt(pages, "Units", { row: line.id, year: at - 1 })], follows, decimals }, at),
  });
}

/** Price of each rate line from its month of effect on, as it will be printed. */
export function pricesStatement(pages: FundPages): StatementBlock {
  return statement(pages, "Prices", [
    headingRow("lines", "Dollars a unit, from the month of effect on"),
    ...pages.plan.lines.map((line, index) => priceRow(pages, line, index)),
  ]);
}

function priceRow(pages: FundPages, plan: LinePlan, index: number): StatementRow {
  const { line, decimals } = plan;
  const isEntered = pages.recommended.path.kind === "entered-prices";
  const entered = pages.recommended.lines[index]?.prices ?? [];
  return lineOf(line.id, pages, {
    label: decimals === null ? `${line.name} (index)` : line.name,
    format: "price",
    look: "input",
    how: isEntered ? "Entered year by year" : priceWords(plan),
    base: plan.price,
    each: (at) => (isEntered ? (entered[at] ?? plan.price) : priceFormula(pages, plan, at)),
  });
}

function priceWords({ line, decimals }: LinePlan): string {
  if (decimals === null) return "Grows with the increase of the year; not printed";
  const rounded = `rounded to ${String(decimals)} decimals`;
  if (line.follows !== undefined) return `${String(line.follows.times)} times line {${line.follows.line}}, ${rounded}`;
  return `Price of the year before plus the increase, ${rounded}`;
}

function priceFormula(pages: FundPages, { line, decimals }: LinePlan, at: number): Formula {
  const before = cellAt(pages, "Prices", { row: line.id, year: at - 1 });
  const increase = cellAt(pages, "Cash", { row: "increase", year: at });
  if (line.follows !== undefined) {
    const leads = cellAt(pages, "Prices", { row: line.follows.line, year: at });
    const led = cellAt(pages, "Prices", { row: line.follows.line, year: at - 1 });
    return formula`IF(${leads}=${led},${before},ROUND(${leads}*${line.follows.times},${decimals ?? 2}))`;
  }
  const raised = formula`${before}*(1+${increase})`;
  return decimals === null ? raised : formula`ROUND(${raised},${decimals})`;
}

/** What each line bills in a year under the recommended rates, and their sum. */
export function revenueStatement(pages: FundPages): StatementBlock {
  const rows = pages.plan.lines.map(({ line }) =>
    lineOf(line.id, pages, {
      label: line.name,
      format: "whole-dollars",
      base: baseRevenue(pages, line.id),
      how: "Units × price: months before the increase at the year before's, the others at the new",
      each: (at) => {
        const isReacting = line.kind === "volume" && isElastic(pages);
        const atYear = (year: number): Formula => {
          const price = cellAt(pages, "Prices", { row: line.id, year });
          return isReacting ? formula`${price}*${keptFormula(pages, line.id, year)}` : [price];
        };
        const share = total(SHARE_AT_NEW_RATES);
        return formula`${unitsAt(pages, line.id, at)}*((1-${share})*${atYear(at - 1)}+${share}*${atYear(at)})`;
      },
    }),
  );
  return statement(pages, "Revenue", [
    headingRow("lines", "Billed under the recommended rates, dollars"),
    ...rows,
    sumRow(pages, "Revenue", rows),
  ]);
}

/** What each line would bill in a year if no rate changed, and their sum. */
export function existingStatement(pages: FundPages): StatementBlock {
  const rows = pages.plan.lines.map(({ line }) =>
    lineOf(line.id, pages, {
      label: line.name,
      format: "whole-dollars",
      base: baseRevenue(pages, line.id),
      how: "Units × existing price",
      each: (at) => formula`${unitsAt(pages, line.id, at)}*${cellAt(pages, "Prices", { row: line.id, year: -1 })}`,
    }),
  );
  return statement(pages, "Existing", [
    headingRow("lines", "Billed at existing rates, dollars"),
    ...rows,
    sumRow(pages, "Existing", rows),
    ...(isElastic(pages) ? [reactingRow(pages)] : []),
  ]);
}

/** Revenue of the status quo where use reacts to prices that fall behind others. */
function reactingRow(pages: FundPages): StatementRow {
  return lineOf("reacting", pages, {
    label: "Billed at existing rates, with the response of use",
    format: "whole-dollars",
    look: "subtotal",
    how: "Fixed lines, and volume lines at the share still used",
    each: (at) => {
      const parts = pages.plan.lines.map(({ line }) => {
        const billed = cellAt(pages, "Existing", { row: line.id, year: at });
        if (line.kind === "fixed") return [billed];
        const [then, now] = [at - 1, at].map((year) => keptFormula(pages, "unchanged", year));
        const share = total(SHARE_AT_NEW_RATES);
        return formula`${billed}*((1-${share})*${then ?? []}+${share}*${now ?? []})`;
      });
      return parts.flatMap((part, index) => (index === 0 ? part : [...formula`+`, ...part]));
    },
  });
}

/** Units of the base year at existing prices. */
function baseRevenue(pages: FundPages, row: string): ReportValue {
  return { formula: formula`${unitsAt(pages, row, -1)}*${cellAt(pages, "Prices", { row, year: -1 })}` };
}

/** Units of a year of a rate line: those of a period, times the periods; of the base for year -1. */
export function unitsAt(pages: FundPages, row: string, year: number): Formula {
  const plan = pages.plan.lines.find(({ line }) => line.id === row);
  const perYear = plan?.decimals === null ? 1 : (plan?.line.perYear ?? 1);
  const units = cellAt(pages, "Units", { row, year });
  return perYear === 1 ? [units] : formula`${units}*${perYear}`;
}

function sumRow(pages: FundPages, of: StatementOf, rows: readonly StatementRow[]): StatementRow {
  const sum = (period: string): Formula =>
    formula`SUM(${cellsDown(statementName(pages, of), period, ["lines", rows.at(-1)?.key ?? "lines"])})`;
  return lineOf("sum", pages, {
    label: "Rate revenue billed",
    format: "whole-dollars",
    look: "total",
    how: "Sum of the lines above",
    base: { formula: sum(BASE) },
    each: (at) => sum(periodsOf(pages.plan)[at + 1] ?? ""),
  });
}
