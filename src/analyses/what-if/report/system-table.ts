import { toDollars } from "../../../domain/money";
import { formula } from "../../../formula/formula-tag";
import { columnOf, total } from "../../../formula/references";
import { dollarCheck } from "../../../report/dollar-check";
import type { ChecksBlock, TableBlock } from "../../../report/report";
import type { WhatIfResult } from "../what-if-result";

const TABLE = "WhatIfOtherSystems";
const NO_COLUMN = "(in none of its columns)";

/** The open items in the columns of other systems, under their own names. */
export function systemTable({ otherSystems }: WhatIfResult): TableBlock {
  const rows = otherSystems.flatMap(({ name, columns, noColumn }) =>
    [...columns, { column: NO_COLUMN, ...noColumn }].map((each) => ({ name, ...each })),
  );
  return {
    kind: "table",
    name: TABLE,
    rowCount: rows.length,
    columns: [
      { name: "System", format: "text", width: 42, values: rows.map(({ name }) => name) },
      { name: "Its column", format: "text", width: 26, values: rows.map(({ column }) => column) },
      { name: "Open items", format: "count", width: 12, values: rows.map(({ count }) => count) },
      {
        name: "Amount ($)",
        format: "dollars",
        width: 16,
        values: rows.map(({ amountCents }) => toDollars(amountCents)),
      },
    ],
  };
}

/** What each system draws, with what it leaves out, adds up to the receivables. */
export function systemChecks({ otherSystems }: WhatIfResult): ChecksBlock {
  return {
    kind: "checks",
    checks: otherSystems.map(({ name }, index) =>
      dollarCheck({
        name: `Check_WhatIfSystem_${index + 1}`,
        label: `${name} adds up to the receivables`,
        left: {
          formula: formula`ROUND(SUMIF(${columnOf(TABLE, "System")},${name},${columnOf(TABLE, "Amount ($)")}),2)`,
        },
        right: { formula: formula`${total("WhatIf_Total")}` },
      }),
    ),
  };
}
