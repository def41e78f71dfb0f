import type { Cents } from "../../../domain/money";
import { formula } from "../../../formula/formula-tag";
import { columnOf, total } from "../../../formula/references";
import { dollarTotal } from "../../../report/dollar-total";
import { headed } from "../../../report/heading";
import type { Block, TotalsBlock } from "../../../report/report";
import type { AgingResult } from "../aging-result";
import { GROUP_TOTAL, groupSum } from "./group-table";

type Total = TotalsBlock["totals"][number];

/**
 * What stands apart within the receivables: disputed, otherwise on hold, free to be collected; accounts in credit and those
 * that owe, where accounts were listed; unapplied cash.
 */
export function apartBlocks(result: AgingResult): readonly Block[] {
  const totals = [...holdTotals(result), ...creditTotals(result), ...unappliedTotals(result)];
  if (totals.length === 0) return [];
  return [headed("Apart within the receivables"), { kind: "totals", totals }];
}

function holdTotals({ byHold }: AgingResult): readonly Total[] {
  if (!byHold.some(({ key }) => key.hold !== "none")) return [];
  const sumOf = (hold: string) =>
    formula`ROUND(SUMIF(${columnOf("AgingByHold", "Hold")},${hold},${columnOf("AgingByHold", GROUP_TOTAL)}),2)`;
  const disputed = sumOf("dispute");
  const free = sumOf("none");
  const held = formula`${total("Aging_Total")}-${total("Aging_Disputed")}-${total("Aging_NoHold")}`;
  return [
    dollarTotal("Aging_Disputed", "Disputed", disputed, "accounts with a dispute in force"),
    dollarTotal("Aging_OnHold", "Otherwise on hold", held, "bankruptcy, medical, arrangement, other"),
    dollarTotal("Aging_NoHold", "Neither disputed nor on hold", free, "together with the two above: the receivables"),
  ];
}

function creditTotals({ accounts, creditBalances }: AgingResult): readonly Total[] {
  if (accounts === null || creditBalances === null) return [];
  const owing = accounts.length === 0 ? 0 : groupSum("AgingByAccount");
  const inCredit = creditBalances.accounts.length === 0 ? 0 : groupSum("AgingCreditBalances");
  const count = creditBalances.accounts.length;
  return [
    dollarTotal("Aging_Owing", "Accounts that owe", owing, "credit balances not taken off"),
    dollarTotal("Aging_InCredit", "Accounts in credit", inCredit, `${count} accounts; the city owes them`),
  ];
}

function unappliedTotals({ unapplied }: AgingResult): readonly Total[] {
  if (unapplied.length === 0) return [];
  const cash = unapplied.filter(({ kind }) => kind === "payment");
  const other = unapplied.filter(({ kind }) => kind !== "payment");
  const [oldest] = cash.map(({ oldestDate }) => oldestDate).toSorted();
  const since = oldest === undefined ? "payments that nothing open could use" : `payments, the oldest of ${oldest}`;
  return [
    dollarTotal("Aging_UnappliedCash", "Unapplied cash", sumOf(cash), since),
    dollarTotal("Aging_UnappliedOther", "Other unapplied credit", sumOf(other), "adjustments and negative charges"),
  ];
}

function sumOf(credits: AgingResult["unapplied"]): Cents {
  return credits.reduce((sum, { amountCents }) => sum + amountCents, 0);
}
