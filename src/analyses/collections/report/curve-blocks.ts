import { assertNever } from "../../../domain/assert-never";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow } from "../../../formula/references";
import { dollarColumns } from "../../../report/dollar-columns";
import type { ChartBlock, ReportValue, TableBlock, TableColumn } from "../../../report/report";
import type { CollectionsResult } from "../collections-result";
import type { CurveLine } from "../curve-lines";
import { monthColumn } from "./cohort-blocks";

const MONTHS = "CollectionCurveMonths";
const STEPS = "CollectionCurveSteps";
const CURVE = "CollectionCurve";
const AGE = "Days after the bill date";

/** The share paid by each age: the steps up to it added up. A cell is empty where no month of the line is that old. */
export function curveTable({ curve }: CollectionsResult): TableBlock {
  const reached = (line: CurveLine) =>
    formula`MIN(1,SUMIF(${columnOf(STEPS, AGE)},"<="&${thisRow(AGE)},${columnOf(STEPS, line.label)}))`;
  return {
    kind: "table",
    name: CURVE,
    rowCount: curve.days.length,
    columns: [ageColumn(curve.days), ...curve.lines.map((line) => lineColumn(line, () => reached(line)))],
  };
}

/** What was collected between one age and the next, over the billing months old enough for the later one. */
export function stepTable({ curve }: CollectionsResult): TableBlock {
  return {
    kind: "table",
    name: STEPS,
    rowCount: curve.days.length,
    columns: [
      ageColumn(curve.days),
      {
        name: "Billing months",
        format: "count",
        width: 10,
        values: curve.days.map((days) => ({ formula: formula`COUNT(${columnOf(MONTHS, paidBy(days))})` })),
      },
      ...curve.lines.map((line) => lineColumn(line, (index) => step(line, curve.days, index))),
    ],
  };
}

/** The collection curve. */
export function curveChart({ curve }: CollectionsResult): ChartBlock {
  return {
    kind: "chart",
    name: "CollectionCurveChart",
    title: "Share of billed dollars paid, by days after the bill date",
    chart: "line",
    table: CURVE,
    categories: AGE,
    series: curve.lines.map(({ label }) => label),
    axis: {
      category: "Days after the bill date (steps of different length)",
      value: "Share of billed dollars",
      format: "percent",
    },
  };
}

/** What the curve is made of: one row a billing month, paid by each age. */
export function curveMonthTable({ cohorts, args, curve }: CollectionsResult): TableBlock {
  const ages = args.curveDays.slice(0, curve.days.length);
  const dollars = dollarColumns(cohorts, 15);
  return {
    kind: "table",
    name: MONTHS,
    rowCount: cohorts.length,
    columns: [
      monthColumn(cohorts),
      { name: "Number", format: "count", width: 9, values: cohorts.map((_, index) => index + 1) },
      { name: "Year", format: "general", width: 7, values: cohorts.map(({ month }) => Number(month.slice(0, 4))) },
      dollars("Billed ($)", (each) => each.billedCents),
      ...ages.map((days, index) => dollars(paidBy(days), (each) => each.paidByDayCents[index] ?? null)),
    ],
  };
}

function ageColumn(days: readonly number[]): TableColumn {
  return { name: AGE, format: "count", width: 14, values: days };
}

function lineColumn(line: CurveLine, cell: (index: number) => Formula): TableColumn {
  const values: readonly ReportValue[] = line.shares.map((share, index) =>
    share === null ? null : { formula: cell(index) },
  );
  return { name: line.label, format: "percent", width: 12, values };
}

function step(line: CurveLine, days: readonly number[], index: number): Formula {
  const day = days[index] ?? 0;
  const before = days[index - 1];
  const billed = sumOfLine("Billed ($)", paidBy(day), line);
  const paid = sumOfLine(paidBy(day), paidBy(day), line);
  const grown = before === undefined ? paid : formula`${paid}-${sumOfLine(paidBy(before), paidBy(day), line)}`;
  return formula`IF(${billed}=0,0,${grown}/${billed})`;
}

/** A column added up over the line's months that are old enough: those whose cell of the age is filled. */
function sumOfLine(name: string, filled: string, { of }: CurveLine): Formula {
  const sum = columnOf(MONTHS, name);
  const old = columnOf(MONTHS, filled);
  switch (of.kind) {
    case "all":
      return formula`SUMIFS(${sum},${old},"<>")`;
    case "year":
      return formula`SUMIFS(${sum},${old},"<>",${columnOf(MONTHS, "Year")},${of.year})`;
    case "month":
      return formula`SUMIFS(${sum},${old},"<>",${columnOf(MONTHS, "Number")},${of.index + 1})`;
    default:
      return assertNever(of);
  }
}

function paidBy(days: number): string {
  return `Paid by day ${days} ($)`;
}
