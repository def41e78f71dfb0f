import { headed, titled } from "../../../report/heading";
import type { Block, Sheet } from "../../../report/report";
import type { CollectionsResult } from "../collections-result";
import { dayChart, dayTable, hasPayments, methodTable, methodTotals } from "./payment-blocks";

/** How and when the utility was paid; nothing where nobody paid. */
export function paymentSheet(result: CollectionsResult): readonly Sheet[] {
  if (!hasPayments(result)) return [];
  const blocks: readonly Block[] = [
    titled(`Payments from ${result.args.from} to ${result.args.to}`),
    {
      kind: "note",
      lines: [
        "Received by the payment's date, taken back by the date of the return, under the method of the payment that was taken back.",
      ],
    },
    headed("By method"),
    methodTable(result),
    methodTotals(),
    headed("By day of the month"),
    dayChart(),
    dayTable(result),
  ];
  return [{ key: "payments", name: "Payment mix", orientation: "landscape", blocks }];
}
