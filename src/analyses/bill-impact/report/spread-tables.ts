import { toDollars } from "../../../domain/money";
import { serviceInWords } from "../../../domain/service-in-words";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow } from "../../../formula/references";
import { rowSum } from "../../../report/sum-formula";
import type { ChartBlock, TableBlock, TableColumn } from "../../../report/report";
import type { BillImpactResult } from "../bill-impact-result";
import { stepLabels, type StepMeasure } from "../impact-steps";
import { countColumn, shareColumn, textColumn } from "./change-columns";

type Change = BillImpactResult["changes"][number];

const PERCENTILES = [5, 10, 25, 50, 75, 90, 95] as const;
const TABLES = {
  cents: { name: "ImpactDollarSteps", head: "Change a month", about: "dollars" },
  percent: { name: "ImpactPercentSteps", head: "Change of the bill", about: "percent" },
} as const;
const ALL = "All classes";

/** How the changes of account-months are spread, for all and by class. */
export function spreadTable({ changes }: BillImpactResult): TableBlock {
  return percentileTable(
    "ImpactSpread",
    changes.filter(({ has_use }) => has_use === null),
    [],
  );
}

/** The same by tenth of each class's accounts, by use. */
export function decileTable({ changes }: BillImpactResult): TableBlock {
  const rows = changes.filter(({ has_use }) => has_use !== null);
  const tenths = rows.map(({ decile }) => (decile === null ? "no metered use" : String(decile)));
  return percentileTable("ImpactSpreadByUse", rows, [textColumn("Tenth by use", 15, tenths)]);
}

function percentileTable(
  ...[name, rows, more]: readonly [name: string, rows: readonly Change[], more: readonly TableColumn[]]
): TableBlock {
  return {
    kind: "table",
    name,
    rowCount: rows.length,
    columns: [
      textColumn(
        "Class",
        15,
        rows.map(({ customer_class }) => (customer_class === null ? ALL : serviceInWords(customer_class))),
      ),
      ...more,
      countColumn(
        "Account-months",
        rows.map(({ month_count }) => month_count),
      ),
      countColumn(
        "Of them no use",
        rows.map(({ zero_count }) => zero_count),
      ),
      ...PERCENTILES.map(
        (place): TableColumn => ({
          name: `${percentileName(place)} ($)`,
          format: "dollars",
          width: 11,
          values: rows.map((row) => dollarsOf(row[`cents_${place}`])),
        }),
      ),
      ...PERCENTILES.map(
        (place): TableColumn => ({
          name: `${percentileName(place)} (%)`,
          format: "percent",
          width: 9,
          values: rows.map((row) => row[`share_${place}`]),
        }),
      ),
    ],
  };
}

function percentileName(place: (typeof PERCENTILES)[number]): string {
  return place === 50 ? "Median" : `${place}th`;
}

function dollarsOf(cents: number | null): number | null {
  return cents === null ? null : toDollars(cents);
}

/** Account-months by step of change, a column a class; totals and shares are formulas. */
export function stepTable({ steps, classes }: BillImpactResult, measure: StepMeasure): TableBlock {
  const { name, head } = TABLES[measure];
  const labels = stepLabels(measure);
  const names = classes.map(({ customer_class }) => customer_class);
  const heads = names.map(serviceInWords);
  const counts = names.map((customerClass) =>
    labels.map((_, step) => countAt(steps, { measure, customerClass, step })),
  );
  return {
    kind: "table",
    name,
    rowCount: labels.length,
    columns: [
      textColumn(head, 18, labels),
      ...heads.map((each, place) => countColumn(each, counts[place] ?? [])),
      { name: ALL, format: "count", width: 13, formula: rowSum(heads) },
      shareColumn("Share", formula`${thisRow(ALL)}`, formula`SUM(${columnOf(name, ALL)})`),
    ],
  };
}

interface Place {
  readonly measure: StepMeasure;
  readonly customerClass: string;
  readonly step: number;
}

function countAt(steps: BillImpactResult["steps"], { measure, customerClass, step }: Place): number {
  const found = steps.find((each) => {
    return each.measure === measure && each.customer_class === customerClass && each.step === step;
  });
  return found?.month_count ?? 0;
}

/** The histogram of a measure, classes one upon the other. */
export function stepChart({ classes }: BillImpactResult, measure: StepMeasure): ChartBlock {
  const { name, head, about } = TABLES[measure];
  return {
    kind: "chart",
    name: `${name}Chart`,
    title: `Account-months by change in ${about}`,
    chart: "stacked-column",
    table: name,
    categories: head,
    series: classes.map(({ customer_class }) => serviceInWords(customer_class)),
    axis: { category: head, value: "Account-months", format: "count" },
  };
}
