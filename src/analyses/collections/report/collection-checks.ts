import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, total } from "../../../formula/references";
import { dollarCheck } from "../../../report/dollar-check";
import type { ChecksBlock } from "../../../report/report";
import type { CollectionsResult } from "../collections-result";
import { MONTH_TABLE } from "./month-table";
import { hasPayments, netPayments } from "./payment-blocks";

/** Whether what stands on the sheets agrees with each other, as live comparisons. */
export function collectionChecks(result: CollectionsResult): ChecksBlock {
  const billed = formula`SUM(${columnOf(MONTH_TABLE, "Billed ($)")})`;
  return {
    kind: "checks",
    checks: [
      check("Moved", "Beginning plus everything that moved = ending", [movedTo(), "Collections_Ending"]),
      check("Billed", "Months add up to the credit sales", [billed, "Collections_Sales"]),
      ...(hasPayments(result)
        ? [check("Mix", "Payments by method less returned ones = payments", [netPayments(), "Collections_Payments"])]
        : []),
    ],
  };
}

function check(name: string, label: string, [left, right]: readonly [Formula, string]): ChecksBlock["checks"][number] {
  return dollarCheck({
    name: `Check_Collections_${name}`,
    label,
    left: { formula: formula`ROUND(${left},2)` },
    right: { formula: formula`${total(right)}` },
  });
}

function movedTo(): Formula {
  const moved = ["Sales", "Other", "Payments", "Adjustments"].map((name) => total(`Collections_${name}`));
  return moved.reduce<Formula>(
    (left, part) => [...left, ...formula`+`, part],
    formula`${total("Collections_Beginning")}`,
  );
}
