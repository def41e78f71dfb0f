import { toDollars } from "../../../domain/money";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { total } from "../../../formula/references";
import { dollarCheck } from "../../../report/dollar-check";
import type { ChecksBlock } from "../../../report/report";
import type { AgingResult } from "../aging-result";
import { accountsTotal } from "./account-sheets";
import { groupSum } from "./group-table";

type Check = ChecksBlock["checks"][number];

/** Every way to the same total: buckets, groups, accounts, and the ledger's own debits less credits. */
export function agingChecks(result: AgingResult, tables: readonly string[]): ChecksBlock {
  return {
    kind: "checks",
    checks: [
      ...ledgerCheck(result),
      ...tables.map((table) => tableCheck([table, `${table}: its rows add up to the receivables`], groupSum(table))),
      ...accountsCheck(result),
      ...eachAccountCheck(result),
    ],
  };
}

function ledgerCheck({ checks }: AgingResult): readonly Check[] {
  const [whole] = checks;
  if (whole === undefined) return [];
  const left = { formula: formula`${total("Aging_Total")}` };
  return [dollarCheck({ name: "Check_Ledger", label: whole.label, left, right: toDollars(whole.rightCents) })];
}

function accountsCheck(result: AgingResult): readonly Check[] {
  const sum = accountsTotal(result);
  if (sum === null) return [];
  return [tableCheck(["AgingByAccount", "Accounts that owe and accounts in credit add up to the receivables"], sum)];
}

/** The differences between the aging and the ledger, account by account, add up to nothing. */
function eachAccountCheck({ checks }: AgingResult): readonly Check[] {
  const each = checks.find(({ name }) => name === "EachAccount");
  if (each === undefined) return [];
  return [dollarCheck({ name: "Check_EachAccount", label: each.label, left: toDollars(each.leftCents), right: 0 })];
}

function tableCheck([table, label]: readonly [string, string], sum: Formula): Check {
  const right = { formula: formula`${total("Aging_Total")}` };
  return dollarCheck({ name: `Check_${table}`, label, left: { formula: sum }, right });
}
