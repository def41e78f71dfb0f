import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow } from "../../../formula/references";
import { dollarColumns } from "../../../report/dollar-columns";
import { dollarTotal } from "../../../report/dollar-total";
import type { TableBlock, TotalsBlock } from "../../../report/report";
import { otherBuckets } from "../compared";
import type { WhatIfResult } from "../what-if-result";
import { bucketHead } from "../what-if-sentence";

const TABLE = "WhatIfBucketSets";
const SIZE = "Change in size ($)";

/** Every bucket of every other set beside this aging's; the change is a formula. */
export function bucketSetTable(result: WhatIfResult): TableBlock {
  const rows = otherBuckets(result).flatMap(({ label, buckets }) => buckets.map((bucket) => ({ label, bucket })));
  const dollars = dollarColumns(rows, 16);
  return {
    kind: "table",
    name: TABLE,
    rowCount: rows.length,
    columns: [
      { name: "Choice", format: "text", width: 42, values: rows.map(({ label }) => label) },
      { name: "Age", format: "text", width: 16, values: rows.map(({ bucket }) => bucketHead(bucket)) },
      { name: "Open items", format: "count", width: 12, values: rows.map(({ bucket }) => bucket.count) },
      dollars("Under this set ($)", ({ bucket }) => bucket.amountCents),
      dollars("This aging ($)", ({ bucket }) => bucket.baseCents),
      {
        name: "Change ($)",
        format: "dollars",
        width: 16,
        formula: formula`ROUND(${thisRow("Under this set ($)")}-${thisRow("This aging ($)")},2)`,
      },
      { name: SIZE, format: "dollars", width: 16, formula: formula`ABS(${thisRow("Change ($)")})` },
    ],
  };
}

/** How much stands under another heading in each set: half of its changes, signs left off. */
export function bucketSetTotals(result: WhatIfResult): TotalsBlock {
  return {
    kind: "totals",
    totals: otherBuckets(result).map(({ label }, index) =>
      dollarTotal(
        `WhatIf_Set_${index + 1}`,
        `${label}: under another heading`,
        formula`SUMIF(${columnOf(TABLE, "Choice")},${label},${columnOf(TABLE, SIZE)})/2`,
        "the same items, other lines between them",
      ),
    ),
  };
}
