import { headed, titled } from "../../../report/heading";
import type { Block, Sheet } from "../../../report/report";
import type { CollectionsResult } from "../collections-result";
import { cohortTable, rateTable } from "./cohort-blocks";
import { curveChart, curveMonthTable, curveTable, stepTable } from "./curve-blocks";

/** What became of each month's bills, and the collection curve; nothing where nothing was billed. */
export function cohortSheet(result: CollectionsResult): readonly Sheet[] {
  if (result.cohorts.length === 0) return [];
  const hasCurve = result.curve.days.length > 0;
  const blocks: readonly Block[] = [
    titled(`Collection by billing month, as of ${result.args.to}`),
    { kind: "note", lines: ["A cell is empty while not every bill of the month is that old."] },
    ...(hasCurve
      ? [headed("Collection curve"), curveChart(result), headed("The curve as a table"), curveTable(result)]
      : []),
    headed("Collection rates by billing month"),
    rateTable(result),
    headed("What became of each month's bills"),
    cohortTable(result),
  ];
  return [
    { key: "cohorts", name: "Billing cohorts", orientation: "landscape", blocks },
    ...(hasCurve ? [curveData(result)] : []),
  ];
}

/** Wide, so on a sheet of its own: beside it the curve would be printed too small to read. */
function curveData(result: CollectionsResult): Sheet {
  const note =
    "Each step is what the billing months old enough for it collected since the age before, as a share of what they billed; the curve adds the steps up.";
  const blocks: readonly Block[] = [
    titled("How the collection curve is made"),
    { kind: "note", lines: [note] },
    headed("Steps"),
    stepTable(result),
    headed("Paid by each age, by billing month"),
    curveMonthTable(result),
  ];
  return { key: "curve-data", name: "Curve data", orientation: "landscape", blocks };
}
