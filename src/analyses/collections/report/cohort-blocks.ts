import { toDollars } from "../../../domain/money";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow } from "../../../formula/references";
import type { ChartBlock, TableBlock, TableColumn } from "../../../report/report";
import type { CollectionsResult } from "../collections-result";

const COHORTS = "CollectionCohorts";
const CURVE = "CollectionCurve";

/** One row a billing month: billed, paid within so many days, rates as formulas. An empty cell is a month not old enough. */
export function cohortTable({ cohorts, args }: CollectionsResult): TableBlock {
  return {
    kind: "table",
    name: COHORTS,
    rowCount: cohorts.length,
    columns: [
      { name: "Billing month", format: "text", width: 14, values: cohorts.map((each) => each.month.slice(0, 7)) },
      money(
        "Billed ($)",
        cohorts.map((each) => each.billedCents),
      ),
      ...args.horizons.map((days, index) =>
        money(
          paidColumn(days),
          cohorts.map((each) => each.paidWithinCents[index] ?? null),
        ),
      ),
      money(
        "Paid to date ($)",
        cohorts.map((each) => each.paidCents),
      ),
      money(
        "Credited ($)",
        cohorts.map((each) => each.adjustedCents + each.writtenOffCents),
      ),
      {
        name: "Still open ($)",
        format: "dollars",
        width: 15,
        formula: formula`${thisRow("Billed ($)")}-${thisRow("Paid to date ($)")}-${thisRow("Credited ($)")}`,
      },
      ...args.horizons.map((days) => rate(`Rate at ${days} days`, paidColumn(days))),
      rate("Rate to date", "Paid to date ($)"),
    ],
  };
}

/** The share paid by age, over all billing months that are old enough; an age that no month has reached is left out. */
export function curveTable({ cohorts, args }: CollectionsResult): TableBlock {
  const reached = args.horizons.filter((_, index) =>
    cohorts.some((each) => (each.paidWithinCents[index] ?? null) !== null),
  );
  return {
    kind: "table",
    name: CURVE,
    rowCount: reached.length,
    columns: [
      { name: "Days after the bill date", format: "count", width: 14, values: reached },
      {
        name: "Collected",
        format: "percent",
        width: 12,
        values: reached.map((days) => ({ formula: pooledRate(paidColumn(days)) })),
      },
    ],
  };
}

/** The collection curve. */
export function curveChart(): ChartBlock {
  return {
    kind: "chart",
    name: "CollectionCurveChart",
    title: "Share of billed dollars paid, by days after the bill date",
    chart: "line",
    table: CURVE,
    categories: "Days after the bill date",
    series: ["Collected"],
    axis: { category: "Days after the bill date", value: "Share of billed dollars", format: "percent" },
  };
}

function paidColumn(days: number): string {
  return `Paid within ${days} days ($)`;
}

function money(name: string, cents: readonly (number | null)[]): TableColumn {
  return { name, format: "dollars", width: 15, values: cents.map((each) => (each === null ? null : toDollars(each))) };
}

function rate(name: string, paid: string): TableColumn {
  const none = formula`OR(${thisRow(paid)}="",${thisRow("Billed ($)")}=0)`;
  return {
    name,
    format: "percent",
    width: 11,
    formula: formula`IF(${none},"",${thisRow(paid)}/${thisRow("Billed ($)")})`,
  };
}

/** Only months whose cell is filled count, in the numerator and in the denominator. */
function pooledRate(paid: string) {
  const billed = formula`SUMIF(${columnOf(COHORTS, paid)},"<>",${columnOf(COHORTS, "Billed ($)")})`;
  return formula`IF(${billed}=0,0,SUM(${columnOf(COHORTS, paid)})/${billed})`;
}
