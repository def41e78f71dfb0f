import { toDollars } from "../../../domain/money";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { total } from "../../../formula/references";
import type { ChecksBlock } from "../../../report/report";
import type { AgingResult } from "../aging-result";
import { accountsTotal } from "./account-sheets";
import { groupSum } from "./group-table";

/** Half a cent: dollars in cells are exact to the cent. */
const TO_THE_CENT = 0.005;

type Check = ChecksBlock["checks"][number];

/** Every way to the same total: buckets, groups, accounts, and the ledger's own debits less credits. */
export function agingChecks(result: AgingResult, tables: readonly string[]): ChecksBlock {
  const [whole] = result.checks;
  const each = result.checks.find((check) => check.name === "EachAccount");
  return {
    kind: "checks",
    checks: [
      ...(whole === undefined
        ? []
        : [dollarCheck("Check_Ledger", whole.label, formula`${total("Aging_Total")}`, whole.rightCents)]),
      ...tables.map((table) => tableCheck([table, `${table}: its rows add up to the receivables`], groupSum(table))),
      ...accountsCheck(result),
      ...(each === undefined ? [] : [dollarCheck("Check_EachAccount", each.label, toDollars(each.leftCents), 0)]),
    ],
  };
}

function accountsCheck(result: AgingResult): readonly Check[] {
  const sum = accountsTotal(result);
  if (sum === null) return [];
  return [tableCheck(["AgingByAccount", "Accounts that owe and accounts in credit add up to the receivables"], sum)];
}

function tableCheck([table, label]: readonly [string, string], sum: Formula): Check {
  return {
    name: `Check_${table}`,
    label,
    left: { formula: sum },
    right: { formula: formula`${total("Aging_Total")}` },
    format: "dollars",
    tolerance: TO_THE_CENT,
  };
}

function dollarCheck(...[name, label, left, rightCents]: readonly [string, string, Formula | number, number]): Check {
  const leftValue = typeof left === "number" ? left : { formula: left };
  return { name, label, left: leftValue, right: toDollars(rightCents), format: "dollars", tolerance: TO_THE_CENT };
}
