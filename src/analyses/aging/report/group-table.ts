import type { Formula } from "../../../formula/formula";
import { dollarColumns } from "../../../report/dollar-columns";
import type { TableBlock, TableColumn } from "../../../report/report";
import { columnSum, rowSum } from "../../../report/sum-formula";
import type { AgingKey } from "../aging-args";
import type { AgedGroup, AgingResult } from "../aging-result";
import { bucketLabel, UNAPPLIED_LABEL } from "./bucket-label";

/** What one row of a group table stands for. */
export interface GroupTableOf {
  /** `AgingByService`. */
  readonly name: string;
  readonly groups: readonly AgedGroup[];
  readonly keys: readonly { readonly key: AgingKey; readonly title: string; readonly width: number }[];
}

/** The column that closes every group table: the sum of its row. */
export const GROUP_TOTAL = "Total ($)";

/** One row a group: its keys, its buckets, unapplied credit where the policy sets it apart, and the row's total as a formula. */
export function groupTable(result: AgingResult, { name, groups, keys }: GroupTableOf): TableBlock {
  const amounts = amountColumns(result, groups);
  return {
    kind: "table",
    name,
    rowCount: groups.length,
    columns: [
      ...keys.map(({ key, title, width }) => ({
        name: title,
        format: "text" as const,
        width,
        values: groups.map((group) => group.key[key] ?? "unknown"),
      })),
      ...amounts,
      { name: GROUP_TOTAL, format: "dollars", width: 16, formula: rowSum(amounts.map((column) => column.name)) },
    ],
  };
}

/** The sum over a group table's rows. */
export function groupSum(table: string): Formula {
  return columnSum(table, GROUP_TOTAL);
}

function amountColumns(result: AgingResult, groups: readonly AgedGroup[]): readonly TableColumn[] {
  const dollars = dollarColumns(groups, 16);
  const buckets = result.buckets.map((bucket, index) =>
    dollars(`${bucketLabel(bucket)} ($)`, (group) => group.buckets[index] ?? 0),
  );
  if (result.args.credits === "own") return buckets;
  return [...buckets, dollars(`${UNAPPLIED_LABEL} ($)`, (group) => group.unapplied)];
}
