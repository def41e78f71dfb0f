import type { LinePlan } from "../../../../domain/study/line-plan";
import type { Formula } from "../../../../formula/formula";
import { formula } from "../../../../formula/formula-tag";
import { total } from "../../../../formula/references";
import { cellAt, type FundPages, type StatementOf } from "../fund-pages";
import { plus } from "../join-formulas";
import { SHARE_AT_NEW_RATES, unitsAt } from "../revenue-statements";
import { isElastic, keptFormula } from "../volume-statement";
import { check, type StudyCheck } from "./study-check";

/** Method as stated: the solved path is in place, the formulas agree with it, and a mid-year increase brings its share. */
export function methodChecks(pages: FundPages): readonly StudyCheck[] {
  return [
    check("Increases are those that were solved (sum of differences)", apart(pages, "increase"), {
      catches: 3,
      format: "fine-percent",
      tolerance: 0.0000001,
    }),
    check("Formulas still agree with the balances that were found (sum of differences)", apart(pages, "ending"), {
      catches: 3,
      format: "dollars",
      tolerance: 0.01,
    }),
    firstYearCheck(pages),
    ...fixedChecks(pages),
  ];
}

/** An increase in the middle of the first year brings its share of the year. */
function firstYearCheck(pages: FundPages): StudyCheck {
  const existing = cellAt(pages, "Existing", { row: "sum", year: 0 });
  return check(
    "The first year's increase brings only the months in which it is billed",
    formula`${cellAt(pages, "Revenue", { row: "sum", year: 0 })}-${existing}`,
    {
      catches: 7,
      right: formula`${total(SHARE_AT_NEW_RATES)}*(${atNewPrices(pages, pages.plan.lines, 0)}-${existing})`,
      format: "dollars",
      tolerance: 0.01,
    },
  );
}

/** How far a line of the cash flow is from what was found, over all years. */
function apart(pages: FundPages, row: "increase" | "ending"): Formula {
  const at = (of: StatementOf, year: number) => cellAt(pages, of, { row, year });
  return plus(pages.plan.years.map((_, year) => formula`ABS(${at("Cash", year)}-${at("Found", year)})`));
}

/** Fixed charges bill every unit, whatever the price has become. */
function fixedChecks(pages: FundPages): readonly StudyCheck[] {
  const fixed = pages.plan.lines.filter(({ line }) => line.kind === "fixed");
  if (fixed.length === 0) return [];
  const year = pages.plan.years.length - 1;
  const billed = plus(fixed.map(({ line }) => [cellAt(pages, "Revenue", { row: line.id, year })]));
  const share = total(SHARE_AT_NEW_RATES);
  const before = plus(
    fixed.map(({ line }) => {
      const price = cellAt(pages, "Prices", { row: line.id, year: year - 1 });
      return formula`${unitsAt(pages, line.id, year)}*${price}`;
    }),
  );
  return [
    check("Fixed charges bill all their units in the last year: they do not respond to price", billed, {
      catches: 8,
      right: formula`(1-${share})*(${before})+${share}*(${atNewPrices(pages, fixed, year)})`,
      format: "dollars",
      tolerance: 0.01,
    }),
  ];
}

/** What lines would bill had a year's new prices held all year. */
function atNewPrices(pages: FundPages, lines: readonly LinePlan[], year: number): Formula {
  return plus(
    lines.map(({ line }) => {
      const billed = formula`${unitsAt(pages, line.id, year)}*${cellAt(pages, "Prices", { row: line.id, year })}`;
      const isReacting = line.kind === "volume" && isElastic(pages);
      return isReacting ? formula`${billed}*${keptFormula(pages, line.id, year)}` : billed;
    }),
  );
}
