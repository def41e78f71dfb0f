import type { CollectionsArgs } from "../analyses/collections/collections-args";
import type { BillingCohort } from "../analyses/collections/billing-cohort";
import type { CollectionCurve } from "../analyses/collections/curve-lines";
import { type Cents, dollarText } from "../domain/money";
import { type BillsCollected, netCollectionRate } from "../domain/net-collection";

/** What became of the bills of the period. */
export function periodBillsJson(bills: BillsCollected, value: number | null) {
  return {
    value,
    convention:
      "payments applied to the period's bills / (billed - adjustments - write-offs applied to them), until the end of the period; posted write-offs count as approved",
    billed: dollarText(bills.billedCents),
    paid: dollarText(bills.paidCents),
    adjusted: dollarText(bills.adjustedCents),
    written_off: dollarText(bills.writtenOffCents),
  };
}

/** What became of the bills of one month; money and share by each horizon. */
export function cohortJson(cohort: BillingCohort, { horizons }: Pick<CollectionsArgs, "horizons">) {
  const collected = horizons.map((days, index) => [`within_${String(days)}_days`, within(cohort, index)] as const);
  return {
    month: cohort.month.slice(0, 7),
    billed: dollarText(cohort.billedCents),
    paid: dollarText(cohort.paidCents),
    credited: dollarText(cohort.adjustedCents + cohort.writtenOffCents),
    written_off: dollarText(cohort.writtenOffCents),
    net_collection_rate: netCollectionRate(cohort),
    ...Object.fromEntries(collected),
  };
}

/** The collection curve, a line for each group of billing months. */
export function curveJson({ days, lines }: CollectionCurve) {
  return {
    days,
    lines: lines.map(({ label, shares }) => ({ label, shares })),
    convention:
      "cumulative share of billed dollars paid by so many days after the bill date; each step over the billing months old enough for it",
  };
}

/** Money and share of the billing collected by then; null while the month is not old enough. */
function within(
  cohort: BillingCohort,
  index: number,
): { readonly amount: string; readonly share: number | null } | null {
  const cents: Cents | null = cohort.paidWithinCents[index] ?? null;
  if (cents === null) return null;
  return { amount: dollarText(cents), share: cohort.billedCents === 0 ? null : cents / cohort.billedCents };
}
