import type { CollectionsResult } from "../analyses/collections/collections-result";
import type { MethodPayments } from "../analyses/collections/payment-mix";
import { trendSummary } from "../analyses/collections/trend-summary";
import { printDollars } from "../domain/money";
import type { PreviewTable } from "./answer";

/** What can be said of the course of the measures, a sentence a row. */
export function trendTables(result: CollectionsResult): readonly PreviewTable[] {
  const sentences = trendSummary(result);
  if (sentences.length === 0) return [];
  return [{ title: "Trends", columns: ["What the months show"], rows: sentences.map((each) => [each]), total: null }];
}

/** How was paid, and what of it came back; none where nobody paid. */
export function mixTables({ paymentMix: { methods } }: CollectionsResult): readonly PreviewTable[] {
  if (methods.length === 0) return [];
  const receivedCents = methods.reduce((sum, each) => sum + each.receivedCents, 0);
  return [
    {
      title: "How customers paid",
      columns: ["Method", "Payments", "Amount", "Share", "Returned"],
      rows: methods.map((each) => methodRow(each, receivedCents)),
      total: [
        "All methods",
        count(methods.reduce((sum, each) => sum + each.receivedCount, 0)),
        printDollars(receivedCents),
        share(receivedCents, receivedCents),
        count(methods.reduce((sum, each) => sum + each.returnedCount, 0)),
      ],
    },
  ];
}

function methodRow(each: MethodPayments, allCents: number): readonly string[] {
  return [
    each.method,
    count(each.receivedCount),
    printDollars(each.receivedCents),
    share(each.receivedCents, allCents),
    count(each.returnedCount),
  ];
}

function count(value: number): string {
  return value.toLocaleString("en-US");
}

function share(part: number, whole: number): string {
  return whole === 0 ? "none" : `${((100 * part) / whole).toFixed(1)} %`;
}
