import { formula } from "../../../formula/formula-tag";
import { total } from "../../../formula/references";
import { dollarTotal } from "../../../report/dollar-total";
import type { TotalsBlock } from "../../../report/report";
import type { CollectionsResult } from "../collections-result";

type Total = TotalsBlock["totals"][number];

/** What became of the bills of the period, and the net collection rate as a formula over it. */
export function netCollectionTotals({ periodBills }: CollectionsResult): TotalsBlock {
  const { billedCents, paidCents, adjustedCents, writtenOffCents } = periodBills;
  return {
    kind: "totals",
    totals: [
      dollarTotal(
        "Collections_NetBilled",
        "Billed",
        billedCents,
        "charge lines above zero, by bill date in the period",
      ),
      dollarTotal("Collections_NetPaid", "Paid of it", paidCents, "payments applied to these bills until the last day"),
      dollarTotal(
        "Collections_NetAdjusted",
        "Adjusted",
        adjustedCents,
        "every other credit applied to them but write-offs",
      ),
      dollarTotal("Collections_NetWrittenOff", "Written off", writtenOffCents, "posted write-offs, taken as approved"),
      ...netRate(),
    ],
  };
}

function netRate(): readonly Total[] {
  const reduced = formula`${total("Collections_NetAdjusted")}+${total("Collections_NetWrittenOff")}`;
  const collectable = formula`${total("Collections_NetBilled")}-${reduced}`;
  return [
    dollarTotal(
      "Collections_NetOpen",
      "Still open",
      formula`${collectable}-${total("Collections_NetPaid")}`,
      "not yet due among it",
    ),
    {
      name: "Collections_NetRate",
      label: "Net collection rate",
      value: { formula: formula`IF(${collectable}=0,"n/a",${total("Collections_NetPaid")}/${collectable})` },
      format: "percent",
      note: "paid / (billed − adjusted − written off)",
    },
  ];
}
