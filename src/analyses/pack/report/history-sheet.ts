import { toDollars } from "../../../domain/money";
import { formula } from "../../../formula/formula-tag";
import { thisRow } from "../../../formula/references";
import type { Sheet, TableBlock, TableColumn } from "../../../report/report";
import { checksText } from "./checks-text";
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
      { kind: "heading", level: "title", text: "History of month ends" },
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

function historyTable({ result, context, checks }: PackRun): TableBlock {
  const { aging, collections } = result;
  const month = collections.months.at(-1);
  const late = aging.buckets.filter(({ fromDays }) => fromDays !== null);
  const old = late.filter(({ fromDays }) => (fromDays ?? 0) > 90);
  const share = formula`IF(${thisRow("Receivables ($)")}=0,0,${thisRow("Past due ($)")}/${thisRow("Receivables ($)")})`;
  return {
    kind: "table",
    name: HISTORY_TABLE,
    rowCount: 1,
    columns: [
      { name: "As of", format: "date", width: 14, values: [{ date: result.args.asOf }] },
      dollars("Receivables ($)", aging.totalCents),
      dollars("Past due ($)", sumOf(late)),
      { name: "Past due, share", format: "percent", width: 10, formula: share },
      dollars("Over 90 days ($)", sumOf(old)),
      decimal("DSO (days)", collections.daysSalesOutstanding),
      decimal("CEI (percent)", collections.ceiTotalSales),
      dollars("Billed ($)", month?.salesCents ?? 0),
      dollars("Collected ($)", -(month?.paymentCents ?? 0)),
      { name: "Checks passed", format: "text", width: 14, values: [checksText(checks)] },
      { name: "Run at (UTC)", format: "text", width: 22, values: [context.stamp] },
    ],
  };
}

function dollars(name: string, cents: number): TableColumn {
  return { name, format: "dollars", width: 16, values: [toDollars(cents)] };
}

function decimal(name: string, value: number | null): TableColumn {
  return { name, format: "decimal", width: 12, values: [value] };
}

function sumOf(buckets: readonly { readonly amountCents: number }[]): number {
  return buckets.reduce((sum, { amountCents }) => sum + amountCents, 0);
}
