import { toDollars } from "../../../domain/money";
import { formula } from "../../../formula/formula-tag";
import { total } from "../../../formula/references";
import { dollarTotal } from "../../../report/dollar-total";
import { titled } from "../../../report/heading";
import type { Block, Sheet, TableBlock } from "../../../report/report";
import { columnSum } from "../../../report/sum-formula";
import type { RunContext } from "../../analysis";
import { tieStrip } from "../../tie/tie-strip";
import { UNAPPLIED_BUCKET } from "../aged-groups";
import type { AgedItem, AgingResult } from "../aging-result";
import { bucketLabel, UNAPPLIED_LABEL } from "./bucket-label";

const ITEMS = "AgingItems";
const OPEN = "Open ($)";

/** Every open document on a sheet of its own; what is below the minimum balance in one sum. None when items were not asked for. */
export function itemSheets(result: AgingResult, context: RunContext): readonly Sheet[] {
  const { items, belowMinimum, args } = result;
  if (items === null || items.length === 0) return [];
  const note = belowMinimum === null ? "every account is listed" : `${belowMinimum.accounts} accounts`;
  const whole = formula`ROUND(${total("Aging_ItemsListed")}+${total("Aging_ItemsBelow")},2)`;
  const blocks: readonly Block[] = [
    titled(`Open items at ${args.asOf}`),
    ...tieStrip({ name: "AgingItems", total: formula`${total("Aging_ItemsTotal")}` }, context.tie),
    {
      kind: "totals",
      totals: [
        dollarTotal("Aging_ItemsListed", "Open items below", columnSum(ITEMS, OPEN)),
        dollarTotal("Aging_ItemsBelow", "Accounts below the minimum balance", belowMinimum?.group.total ?? 0, note),
        dollarTotal("Aging_ItemsTotal", "Receivables", whole),
      ],
    },
    itemTable(result, items),
  ];
  return [{ key: "items", name: "Aging open items", orientation: "landscape", blocks }];
}

function itemTable({ buckets }: AgingResult, items: readonly AgedItem[]): TableBlock {
  const labels = new Map(buckets.map((bucket) => [bucket.bucket, bucketLabel(bucket)]));
  labels.set(UNAPPLIED_BUCKET, UNAPPLIED_LABEL);
  return {
    kind: "table",
    name: ITEMS,
    rowCount: items.length,
    columns: [
      { name: "Item", format: "text", width: 20, values: items.map(({ id }) => id) },
      { name: "Account", format: "text", width: 18, values: items.map(({ accountId }) => accountId) },
      { name: "Service", format: "text", width: 16, values: items.map(({ service }) => service) },
      { name: "Date", format: "date", width: 14, values: items.map(({ date }) => ({ date })) },
      { name: "Due", format: "date", width: 14, values: items.map(({ dueDate }) => ({ date: dueDate })) },
      { name: "Days", format: "count", width: 10, values: items.map(({ days }) => days) },
      { name: "Age", format: "text", width: 18, values: items.map(({ bucket }) => labels.get(bucket) ?? bucket) },
      { name: OPEN, format: "dollars", width: 16, values: items.map(({ openCents }) => toDollars(openCents)) },
    ],
  };
}
