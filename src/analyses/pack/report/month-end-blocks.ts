import { type Cents, toDollars } from "../../../domain/money";
import { formula } from "../../../formula/formula-tag";
import { thisRow } from "../../../formula/references";
import type { Block, ChartBlock, TableBlock, TableColumn } from "../../../report/report";
import type { RollMonth } from "../../roll-forward/roll-forward-result";
import { PACK } from "./pack-parts";
import type { PackRun } from "./pack-run";

/** Month ends that the summary shows: a year ago and every month since. */
const SHOWN = 13;
const TABLE = `${PACK}MonthEnds`;

/** The last thirteen month ends as a table and as lines. */
export function monthEndBlocks({ result }: PackRun): readonly Block[] {
  const months = result.rollForward.months.slice(-SHOWN);
  return [{ kind: "heading", level: "heading", text: "Month by month" }, monthEndTable(months), monthEndChart()];
}

function monthEndTable(months: readonly RollMonth[]): TableBlock {
  const share = formula`IF(${thisRow("Owed ($)")}=0,0,${thisRow("Past due ($)")}/${thisRow("Owed ($)")})`;
  return {
    kind: "table",
    name: TABLE,
    rowCount: months.length,
    columns: [
      { name: "Month end", format: "text", width: 12, values: months.map(({ to }) => to) },
      dollars("Owed ($)", months, ({ closingCents }) => closingCents),
      dollars("Past due ($)", months, pastDueCents),
      { name: "Past due, share", format: "percent", width: 10, formula: share },
      dollars("Billed ($)", months, ({ billedCents, penaltyCents }) => billedCents + penaltyCents),
      dollars("Collected ($)", months, ({ collectedCents, returnedCents }) => -(collectedCents + returnedCents)),
    ],
  };
}

/** All buckets after not due, as the aging has it. */
export function pastDueCents({ agingCents }: Pick<RollMonth, "agingCents">): Cents {
  return agingCents.slice(1).reduce((sum, cents) => sum + cents, 0);
}

function dollars(name: string, months: readonly RollMonth[], cents: (month: RollMonth) => Cents): TableColumn {
  return { name, format: "dollars", width: 15, values: months.map((month) => toDollars(cents(month))) };
}

function monthEndChart(): ChartBlock {
  return {
    kind: "chart",
    name: `${PACK}MonthEndsChart`,
    title: "Owed and past due at each month end",
    chart: "line",
    table: TABLE,
    categories: "Month end",
    series: ["Owed ($)", "Past due ($)"],
    axis: { category: "Month end", value: "Dollars", format: "whole-dollars" },
  };
}
