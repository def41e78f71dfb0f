import { toDollars } from "../../../domain/money";
import { formula } from "../../../formula/formula-tag";
import { total } from "../../../formula/references";
import type { TotalsBlock } from "../../../report/report";
import type { CollectionsResult } from "../collections-result";

type Total = TotalsBlock["totals"][number];

/** What became of the bills of the period, and the net collection rate as a formula over it. */
export function netCollectionTotals({ periodBills }: CollectionsResult): TotalsBlock {
  const { billedCents, paidCents, adjustedCents, writtenOffCents } = periodBills;
  return {
    kind: "totals",
    totals: [
      dollars("Collections_NetBilled", "Billed", billedCents, "charge lines above zero, by bill date in the period"),
      dollars("Collections_NetPaid", "Paid of it", paidCents, "payments applied to these bills until the last day"),
      dollars(
        "Collections_NetAdjusted",
        "Adjusted",
        adjustedCents,
        "every other credit applied to them but write-offs",
      ),
      dollars("Collections_NetWrittenOff", "Written off", writtenOffCents, "posted write-offs, taken as approved"),
      ...netRate(),
    ],
  };
}

function netRate(): readonly Total[] {
  const reduced = formula`${total("Collections_NetAdjusted")}+${total("Collections_NetWrittenOff")}`;
  const collectable = formula`${total("Collections_NetBilled")}-${reduced}`;
  return [
    {
      name: "Collections_NetOpen",
      label: "Still open",
      value: { formula: formula`${collectable}-${total("Collections_NetPaid")}` },
      format: "dollars",
      note: "not yet due among it",
    },
    {
      name: "Collections_NetRate",
      label: "Net collection rate",
      value: { formula: formula`IF(${collectable}=0,"n/a",${total("Collections_NetPaid")}/${collectable})` },
      format: "percent",
      note: "paid / (billed − adjusted − written off)",
    },
  ];
}

function dollars(...[name, label, cents, note]: readonly [string, string, number, string]): Total {
  return { name, label, value: toDollars(cents), format: "dollars", note };
}
