import type { AgingCheck } from "../aging/aging-result";
import type { CollectionsResult } from "./collections-result";

/** Whether the measures agree with each other: what moved leads to the end, and every payment is in the mix. */
export function checkCollections({
  period,
  movements,
  paymentMix,
}: Pick<CollectionsResult, "period" | "movements" | "paymentMix">): readonly AgingCheck[] {
  return [
    {
      name: "RollForward",
      label: "Beginning receivables, plus and less everything that moved them, equal ending receivables",
      leftCents:
        period.beginningCents +
        movements.salesCents +
        movements.otherCents +
        movements.paymentCents +
        movements.adjustmentCents,
      rightCents: period.endingCents,
    },
    {
      name: "PaymentMix",
      label: "Payments of all methods, less what was returned, equal the payments of the period",
      leftCents: paymentMix.methods.reduce((sum, each) => sum + each.receivedCents - each.returnedCents, 0),
      rightCents: 0 - movements.paymentCents,
    },
  ];
}
