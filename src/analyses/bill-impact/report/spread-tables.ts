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
  cents: { name: "ImpactDollarSteps", head: "Change a month", about: "dollars", word: "Dollars" },
  percent: { name: "ImpactPercentSteps", head: "Change of the bill", about: "percent", word: "Percent" },
} as const;
const ALL = "All classes";

/** How the changes of account-months are spread, for all and by class. */
export function spreadTable({ changes }: BillImpactResult, measure: StepMeasure): TableBlock {
  const rows = changes.filter(({ part }) => part === "all");
  return { ...percentileTable(rows, measure), name: `ImpactSpread${TABLES[measure].word}` };
}

/** The same by tenth of each class's accounts, by use. */
export function decileTable({ changes }: BillImpactResult, measure: StepMeasure): TableBlock {
  const rows = changes.filter(({ part }) => part !== "all");
  const [name, ...figures] = percentileTable(rows, measure).columns;
  const tenths = rows.map(({ decile }) => (decile === null ? "no metered use" : String(decile)));
  return {
    kind: "table",
    name: `ImpactSpread${TABLES[measure].word}ByUse`,
    rowCount: rows.length,
    columns: [...(name === undefined ? [] : [name]), textColumn("Tenth by use", 15, tenths), ...figures],
  };
}

function percentileTable(rows: readonly Change[], measure: StepMeasure): TableBlock {
  const names = rows.map(({ customer_class }) => (customer_class === null ? ALL : serviceInWords(customer_class)));
  return {
    kind: "table",
    name: "",
    rowCount: rows.length,
    columns: [
      textColumn("Class", 15, names),
      countColumn(
        "Account-months",
        rows.map(({ month_count }) => month_count),
      ),
      countColumn(
        "Of them no use",
        rows.map(({ zero_count }) => zero_count),
      ),
      ...PERCENTILES.map((place) => percentileColumn(rows, place, measure)),
    ],
  };
}

function percentileColumn(
  ...[rows, place, measure]: readonly [readonly Change[], (typeof PERCENTILES)[number], StepMeasure]
): TableColumn {
  const name = percentileName(place);
  return measure === "cents"
    ? { name: `${name} ($)`, format: "dollars", width: 12, values: rows.map((row) => dollarsOf(row[`cents_${place}`])) }
    : { name: `${name} (%)`, format: "percent", width: 11, values: rows.map((row) => row[`share_${place}`]) };
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
