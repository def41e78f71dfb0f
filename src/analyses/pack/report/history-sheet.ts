import { type Cents, toDollars } from "../../../domain/money";
import { formula } from "../../../formula/formula-tag";
import { thisRow } from "../../../formula/references";
import { titled } from "../../../report/heading";
import type { Sheet, TableBlock, TableColumn } from "../../../report/report";
import { checksText } from "./checks-text";
import { billedCents, collectedCents } from "../month-amounts";
import type { PackRun } from "./pack-run";

/** The table with a row for each month end that was reported on. */
export const HISTORY_TABLE = "PackHistory";

/** The month ends that were reported on, the last run of each. */
export function historySheet(run: PackRun): Sheet {
  return {
    key: "history",
    name: "Month-end history",
    orientation: "landscape",
    blocks: [
      titled("History of month ends"),
      {
        kind: "note",
        lines: [
          "One row for each month end that the pack was written for, as it stood at its last run. Rows of earlier runs are kept as they are when the pack is written again; the row of the same month end is replaced.",
        ],
      },
      historyTable(run),
    ],
  };
}

function historyTable(run: PackRun): TableBlock {
  const { aging, collections, allowance } = run.result;
  const old = aging.buckets.filter(({ fromDays }) => (fromDays ?? 0) > 90);
  const share = formula`IF(${thisRow("Receivables ($)")}=0,0,${thisRow("Past due ($)")}/${thisRow("Receivables ($)")})`;
  return {
    kind: "table",
    name: HISTORY_TABLE,
    rowCount: 1,
    columns: [
      { name: "As of", format: "date", width: 14, values: [{ date: run.result.args.asOf }] },
      dollars("Receivables ($)", aging.totalCents),
      dollars("Past due ($)", sumOf(aging.buckets.slice(1))),
      { name: "Past due, share", format: "percent", width: 14, formula: share },
      dollars("Over 90 days ($)", sumOf(old)),
      dollars("Allowance ($)", allowance.total.lossCents + allowance.total.lienCents),
      decimal("DSO, 12 months (days)", collections.daysSalesOutstanding),
      decimal("CEI, 12 months, total sales (percent)", collections.ceiTotalSales),
      ...monthColumns(run),
      { name: "Checks passed", format: "text", width: 14, values: [checksText(run.checks)] },
      { name: "Run at (UTC)", format: "text", width: 26, values: [run.context.stamp] },
    ],
  };
}

/** What moved in the month alone. */
function monthColumns({ result }: PackRun): readonly TableColumn[] {
  const month = result.rollForward.months.at(-1);
  if (month === undefined) return [];
  return [
    dollars("Billed ($)", billedCents(month)),
    dollars("Collected, net of returns ($)", collectedCents(month)),
    dollars("Written off ($)", 0 - month.writtenOffCents),
  ];
}

function dollars(name: string, cents: Cents): TableColumn {
  return { name, format: "dollars", width: 15, values: [toDollars(cents)] };
}

function decimal(name: string, value: number | null): TableColumn {
  return { name, format: "decimal", width: 16, values: [value] };
}

function sumOf(buckets: readonly { readonly amountCents: Cents }[]): Cents {
  return buckets.reduce((sum, { amountCents }) => sum + amountCents, 0);
}
