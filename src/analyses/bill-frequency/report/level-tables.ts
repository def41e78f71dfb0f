import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { input, thisRow } from "../../../formula/references";
import type { ChartBlock, TableBlock, TableColumn } from "../../../report/report";
import { classLabel, frequencyNames, frequencySums, type PlacedFrequency, serviceHead } from "./frequency-names";

/** Points of the curve. */
const STEPS = 30;

/** How many bills stop, and how much use is used up, at evenly spaced levels: what the chart draws. */
export function curveTable(placed: PlacedFrequency): TableBlock {
  const { unit } = placed;
  const { curve, stepInput } = frequencyNames(placed);
  const sums = frequencySums(placed);
  const level: Formula = [thisRow(`Use (${unit})`)];
  const steps = Array.from({ length: STEPS + 1 }, (_, index) => index);
  return {
    kind: "table",
    name: curve,
    rowCount: steps.length,
    columns: [
      { name: "Step", format: "count", width: 8, values: steps },
      { name: `Use (${unit})`, format: "general", width: 11, formula: formula`${thisRow("Step")}*${input(stepInput)}` },
      {
        name: "Bills that stop there or before",
        format: "percent",
        width: 12,
        formula: share(sums.stopping(level), sums.allBills),
      },
      { name: "Use up to there", format: "percent", width: 12, formula: share(sums.consolidated(level), sums.allUse) },
    ],
  };
}

/** How many bills of each class stop at evenly spaced levels: how unlike the classes are. */
export function classCurveTable(placed: PlacedFrequency): TableBlock {
  const { frequency, unit } = placed;
  const { classCurve, stepInput } = frequencyNames(placed);
  const level: Formula = [thisRow(`Use (${unit})`)];
  const steps = Array.from({ length: STEPS + 1 }, (_, index) => index);
  return {
    kind: "table",
    name: classCurve,
    rowCount: steps.length,
    columns: [
      { name: "Step", format: "count", width: 8, values: steps },
      { name: `Use (${unit})`, format: "general", width: 11, formula: formula`${thisRow("Step")}*${input(stepInput)}` },
      ...frequency.groups.map(classLabel).map((name): TableColumn => {
        const sums = frequencySums(placed, { kind: "string", value: name });
        return { name, format: "percent", width: 14, formula: share(sums.stopping(level), sums.allBills) };
      }),
    ],
  };
}

/** A line a class that has bills; all classes together have a chart of their own. */
export function classCurveChart(placed: PlacedFrequency): ChartBlock {
  const { groups } = placed.frequency;
  const classes = groups.filter(
    ({ customerClass, bills }) => bills > 0 && (customerClass !== null || groups.length === 1),
  );
  return {
    kind: "chart",
    name: `FrequencyClassChart_${placed.index + 1}`,
    title: `${serviceHead(placed)}: bills that stop at each level, by class`,
    chart: "line",
    table: frequencyNames(placed).classCurve,
    categories: `Use (${placed.unit})`,
    series: classes.map(classLabel),
    axis: { category: `Use of one bill (${placed.unit})`, value: "Share of the class's bills", format: "percent" },
  };
}

/** The two curves that rates are judged by. */
export function curveChart(placed: PlacedFrequency): ChartBlock {
  return {
    kind: "chart",
    name: `FrequencyChart_${placed.index + 1}`,
    title: `${serviceHead(placed)}: bills that stop, and use up to each level`,
    chart: "line",
    table: frequencyNames(placed).curve,
    categories: `Use (${placed.unit})`,
    series: ["Bills that stop there or before", "Use up to there"],
    axis: { category: `Use of one bill (${placed.unit})`, value: "Share of bills, share of use", format: "percent" },
  };
}

/** The bill tabulation of the chosen class, level by level. */
export function levelTable(placed: PlacedFrequency): TableBlock {
  const { frequency, unit } = placed;
  const sums = frequencySums(placed);
  const level: Formula = [thisRow(`Use (${unit})`)];
  const consolidated = `Consolidated use (${unit})`;
  return {
    kind: "table",
    name: frequencyNames(placed).levels,
    rowCount: frequency.thresholds.length,
    columns: [
      { name: `Use (${unit})`, format: "decimal", width: 11, values: [...frequency.thresholds] },
      { name: "Bills that stop", format: "count", width: 11, formula: sums.stopping(level) },
      {
        name: "Share of bills",
        format: "percent",
        width: 9,
        formula: share([thisRow("Bills that stop")], sums.allBills),
      },
      { name: `Use of bills that stop (${unit})`, format: "usage", width: 14, formula: sums.stoppingUse(level) },
      { name: "Bills that pass", format: "count", width: 11, formula: sums.passing(level) },
      {
        name: consolidated,
        format: "usage",
        width: 15,
        formula: formula`${thisRow(`Use of bills that stop (${unit})`)}+${level}*${thisRow("Bills that pass")}`,
      },
      { name: "Share of use", format: "percent", width: 9, formula: share([thisRow(consolidated)], sums.allUse) },
    ],
  };
}

function share(over: Formula, under: Formula): Formula {
  return formula`IF(${under}=0,0,${over}/${under})`;
}
