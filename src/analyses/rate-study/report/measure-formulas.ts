import type { CoverageRule } from "../../../domain/study/coverage";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { countedRevenue } from "./counted-revenue";
import { cellAt, type FundPages, type StatementOf } from "./fund-pages";
import { plus, plusCells } from "./join-formulas";

/** A measure by its parts: dollars over dollars. */
export interface RatioFormula {
  readonly dollars: Formula;
  readonly divisor: Formula;
}

/** A cash flow and a year of it. */
export interface CashYear {
  readonly pages: FundPages;
  readonly of: StatementOf;
  readonly year: number;
}

function cashAt({ pages, of, year }: CashYear) {
  return (row: string) => cellAt(pages, of, { row, year });
}

/** Debt service coverage as a rule counts it. */
export function coverageFormula(cash: CashYear, rule: CoverageRule): RatioFormula {
  const { pages, year } = cash;
  const at = cashAt(cash);
  const leavesOut = rule.leavesOut ?? [];
  const counted = [
    [at("net")],
    countedRevenue(pages, leavesOut, year),
    ...(leavesOut.includes("interest") ? [] : [[at("interest")]]),
    ...(rule.countsStabilization === true ? [stabilizationFormula(cash)] : []),
  ];
  return {
    dollars: formula`${plus(counted)}-${at("operating")}-${at("operatingTransfers")}`,
    divisor: [cellAt(pages, "Debt", { row: rule.debt === "maximum" ? "maximum" : "service", year })],
  };
}

function stabilizationFormula({ pages, year }: CashYear): Formula {
  const kept = pages.plan.reserves.filter(({ reserve }) => reserve.purpose === "rate-stabilization");
  const cells = (parts: readonly string[]) =>
    plusCells(
      kept.flatMap(({ reserve }) =>
        parts.map((part) => cellAt(pages, "Reserves", { row: `${reserve.id}_${part}`, year })),
      ),
    );
  return formula`(${cells(["draws"])}-(${cells(["deposits", "loans"])}))`;
}

/** Revenue over everything that revenue must bear. */
export function allInFormula(cash: CashYear): RatioFormula {
  const at = cashAt(cash);
  return {
    dollars: [at("revenue")],
    divisor: plusCells(["operating", "operatingTransfers", "debtService", "payGo", "transfers"].map(at)),
  };
}

/** Unrestricted cash over a day of O&M. */
export function daysCashFormula(cash: CashYear): RatioFormula {
  const at = cashAt(cash);
  return { dollars: [at("cash")], divisor: formula`${at("operating")}/365` };
}

/** Operating revenue over operating expense, with debt service where a test asks for it. */
export function operatingRatioFormula(cash: CashYear, expense: "without-debt" | "with-debt"): RatioFormula {
  const at = cashAt(cash);
  const { pages, year } = cash;
  const other = pages.plan.otherRevenue
    .filter(({ line }) => line.kind === "operating" || line.kind === "penalties")
    .map(({ line }) => cellAt(pages, "Other", { row: line.id, year }));
  return {
    dollars: plusCells([at("net"), ...other]),
    divisor: plusCells([
      at("operating"),
      at("operatingTransfers"),
      ...(expense === "with-debt" ? [at("debtService")] : []),
    ]),
  };
}

/** A measure as a cell shows it: "none" where there is nothing to divide by. */
export function ratioCell({ dollars, divisor }: RatioFormula): Formula {
  return formula`IF(${divisor}=0,"none",${dollars}/${divisor})`;
}
