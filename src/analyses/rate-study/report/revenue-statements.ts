import type { LinePlan } from "../../../domain/study/line-plan";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { cellOf, cellsDown, input, total } from "../../../formula/references";
import type { ReportValue, StatementBlock, StatementRow } from "../../../report/report";
import {
  BASE,
  cellAt,
  type FundPages,
  headingRow,
  inputName,
  lineOf,
  periodsOf,
  type StatementOf,
  statementName,
} from "./fund-pages";
import { grown, INFLATORS } from "./growth-words";

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
    how: priceWords(plan, isEntered),
    base: plan.price,
    each: (at) => (isEntered ? (entered[at] ?? plan.price) : priceFormula(pages, plan, at)),
  });
}

function priceWords({ line, decimals }: LinePlan, isEntered: boolean): string {
  if (isEntered) return "Entered year by year";
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

/** Whether use reacts to price in this fund. */
export function isElastic({ plan }: Pick<FundPages, "plan">): boolean {
  return plan.fund.elasticity !== undefined && plan.lines.some(({ line }) => line.kind === "volume");
}

/** The part of non-essential volume that is still used at each year's prices; and at prices that stay, where they are deflated. */
export function volumeStatement(pages: FundPages): StatementBlock {
  const reacting = pages.plan.lines.filter(({ line }) => line.kind === "volume");
  return statement(pages, "Volume", [
    headingRow("lines", "Share of volume above essential use that is still used"),
    ...reacting.map(({ line }) =>
      lineOf(line.id, pages, {
        label: line.name,
        format: "fine-percent",
        base: 1,
        how: "Last year's share, changed by elasticity times the change of price",
        each: (at) => {
          const [now, then] = [at, at - 1].map((year) => cellAt(pages, "Prices", { row: line.id, year }));
          if (now === undefined || then === undefined) return 1;
          return reaction(pages, { row: line.id, step: formula`IF(${then}=0,1,${now}/${then})` }, at);
        },
      }),
    ),
    lineOf("unchanged", pages, {
      label: "At existing prices",
      format: "fine-percent",
      base: 1,
      how: "What is used when prices stay and other prices rise",
      each: (at) => reaction(pages, { row: "unchanged", step: formula`1` }, at),
    }),
  ]);
}

function reaction(
  pages: FundPages,
  { row, step }: { readonly row: string; readonly step: Formula },
  at: number,
): Formula {
  const { elasticity } = pages.plan.fund;
  const before = cellAt(pages, "Volume", { row, year: at - 1 });
  const period = periodsOf(pages.plan)[at + 1] ?? "";
  const real =
    elasticity?.deflator === undefined ? step : formula`${step}/(1+${cellOf(INFLATORS, elasticity.deflator, period)})`;
  const coefficient = input(inputName(pages, "Elasticity"));
  return elasticity?.form === "constant"
    ? formula`${before}*POWER(${real},${coefficient})`
    : formula`${before}*(1+${coefficient}*(${real}-1))`;
}

/** The share of a line's volume still used in a year, essential use and all. */
function keptFormula(pages: FundPages, row: string, year: number): Formula {
  const essential = input(inputName(pages, "EssentialUse"));
  return formula`(${essential}+(1-${essential})*${cellAt(pages, "Volume", { row, year })})`;
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
        return line.kind === "volume" ? formula`${billed}*${keptFormula(pages, "unchanged", at)}` : [billed];
      });
      return parts.flatMap((part, index) => (index === 0 ? part : [...formula`+`, ...part]));
    },
  });
}

/** Units of the base year at existing prices. */
function baseRevenue(pages: FundPages, row: string): ReportValue {
  return { formula: formula`${unitsAt(pages, row, -1)}*${cellAt(pages, "Prices", { row, year: -1 })}` };
}

function unitsAt(pages: FundPages, row: string, year: number): Formula {
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
