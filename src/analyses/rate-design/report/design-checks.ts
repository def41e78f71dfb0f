import type { ServiceDesign } from "../../../domain/rate-design/rate-design";
import { formula } from "../../../formula/formula-tag";
import { columnOf, input, total } from "../../../formula/references";
import { dollarCheck } from "../../../report/dollar-check";
import type { ChecksBlock } from "../../../report/report";
import { joined, parts, PROPOSED, TARGET } from "./design-classes";
import { type DesignNames, linesOf } from "./design-names";
import { COLUMN } from "./unit-tables";

type Check = ChecksBlock["checks"][number];

/** What must hold on the sheet; that bills made one by one agree holds for the rates as designed, not once they are changed. */
export function designChecks(design: ServiceDesign, names: DesignNames): ChecksBlock {
  const { word, classes } = names;
  const billed = { formula: formula`${total(`${word}_Revenue`)}` };
  const isByCost = design.method.kind === "cost-of-service";
  const target = isByCost ? formula`SUM(${columnOf(classes, TARGET)})` : formula`${total(`${word}_ToBill`)}`;
  return {
    kind: "checks",
    checks: [
      {
        name: `Check_${word}Requirement`,
        label: "Billed at printed rates = what must be billed, but for the rounding of rates",
        left: billed,
        right: { formula: target },
        format: "dollars",
        tolerance: roundingOf(design, "use"),
      },
      dollarCheck({
        name: `Check_${word}Classes`,
        label: "Classes add up to all that is billed",
        left: { formula: formula`ROUND(SUM(${columnOf(classes, PROPOSED)}),2)` },
        right: billed,
      }),
      ...fixedShareCheck(design, names),
      {
        name: `Check_${word}Bills`,
        label: "Bills of the test year made one by one = units × rates (fails once a rate is changed)",
        left: { formula: testYear(design, names) },
        right: design.billsCents / 100,
        format: "dollars",
        tolerance: Math.ceil(design.roundedLines / 2) / 100,
      },
    ],
  };
}

/**
 * Most dollars by which printed rates can miss what was solved: half of a rate's last decimal, times its multiplier and units,
 * and as much again where the multiplied rate is rounded; and half a cent a row.
 */
function roundingOf(design: ServiceDesign, part: "fixed" | "use"): number {
  const dollars = linesOf(design, part).reduce((sum, { units, times, decimals }) => {
    const half = 0.5 / 10 ** decimals;
    return sum + units * (half * times + (times === 1 ? 0 : 0.005)) + 0.005;
  }, 0);
  return Math.ceil(100 * dollars) / 100;
}

function fixedShareCheck(design: ServiceDesign, { fixed, word }: DesignNames): readonly Check[] {
  const share = design.prices.find(({ kind }) => kind === "fixed");
  if (share === undefined) return [];
  const revenue = formula`SUMIFS(${columnOf(fixed, COLUMN.revenue)},${columnOf(fixed, COLUMN.follows)},${share.label})`;
  return [
    {
      name: `Check_${word}FixedShare`,
      label: "The fixed charge brings in its share, but for the rounding of rates",
      left: { formula: revenue },
      right: { formula: formula`${input(`In_${word}FixedShare`)}*${total(`${word}_ToBill`)}` },
      format: "dollars",
      tolerance: roundingOf(design, "fixed"),
    },
  ];
}

function testYear(design: ServiceDesign, names: DesignNames) {
  const products = parts(design).map(
    (part) => formula`SUMPRODUCT(${columnOf(names[part], COLUMN.units)},${columnOf(names[part], COLUMN.rate)})`,
  );
  return formula`ROUND(${joined(products)},2)`;
}
