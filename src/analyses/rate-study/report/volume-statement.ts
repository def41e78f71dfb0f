import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { cellOf, input } from "../../../formula/references";
import type { StatementBlock } from "../../../report/report";
import { cellAt, type FundPages, headingRow, inputName, lineOf, periodsOf, statementName } from "./fund-pages";
import { INFLATORS } from "./growth-words";

/** Whether use reacts to price in this fund. */
export function isElastic({ plan }: Pick<FundPages, "plan">): boolean {
  return plan.fund.elasticity !== undefined && plan.lines.some(({ line }) => line.kind === "volume");
}

/** The part of non-essential volume that is still used at each year's prices; and at prices that stay, where they are deflated. */
export function volumeStatement(pages: FundPages): StatementBlock {
  const reacting = pages.plan.lines.filter(({ line }) => line.kind === "volume");
  return {
    kind: "statement",
    name: statementName(pages, "Volume"),
    periods: periodsOf(pages.plan),
    rows: [
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
    ],
  };
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
export function keptFormula(pages: FundPages, row: string, year: number): Formula {
  const essential = input(inputName(pages, "EssentialUse"));
  return formula`(${essential}+(1-${essential})*${cellAt(pages, "Volume", { row, year })})`;
}
