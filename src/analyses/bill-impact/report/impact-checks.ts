import { toDollars } from "../../../domain/money";
import { formula } from "../../../formula/formula-tag";
import { columnOf, total } from "../../../formula/references";
import { dollarCheck } from "../../../report/dollar-check";
import type { ChecksBlock } from "../../../report/report";
import { columnSum } from "../../../report/sum-formula";
import type { BillImpactResult } from "../bill-impact-result";
import { EXISTING, PROPOSED } from "./change-columns";
import { BY_SERVICE, SERVICES } from "./class-tables";
import { REASONS } from "./reason-tables";

/** What must agree: the accounts with the proof, classes with services, reasons with the change, accounts with the ledger. */
export function impactChecks(result: BillImpactResult): ChecksBlock {
  const reasons = formula`ROUND(SUM(${columnOf(REASONS, "All classes ($)")}),2)`;
  return {
    kind: "checks",
    checks: [
      ...engineChecks(result),
      dollarCheck({
        name: "Check_ImpactClasses",
        label: "Existing bills by account = by class and service",
        left: { formula: formula`${total("Impact_Existing")}` },
        right: { formula: columnSum(SERVICES, EXISTING) },
      }),
      dollarCheck({
        name: "Check_ImpactServices",
        label: "Proposed bills by account = by service",
        left: { formula: formula`${total("Impact_Proposed")}` },
        right: { formula: columnSum(BY_SERVICE, PROPOSED) },
      }),
      dollarCheck({
        name: "Check_ImpactReasons",
        label: "The reasons add up to the change",
        left: { formula: reasons },
        right: { formula: formula`${total("Impact_Change")}` },
      }),
      accountCheck(result),
    ],
  };
}

type Check = ChecksBlock["checks"][number];

function engineChecks({ checks }: BillImpactResult): readonly Check[] {
  const totals = ["Impact_Existing", "Impact_Proposed"];
  return checks.map(({ name, label, rightCents }, place) => {
    const left = { formula: formula`${total(totals[place] ?? "")}` };
    return dollarCheck({ name: `Check_${name}`, label, left, right: toDollars(rightCents) });
  });
}

function accountCheck({ ledger }: BillImpactResult): Check {
  return {
    name: "Check_ImpactAccounts",
    label: "Accounts counted = accounts with charges in the ledger, less those whose bills were all taken back",
    left: { formula: formula`${total("Impact_Accounts")}` },
    right: ledger.charged_count - ledger.taken_back_count,
    format: "count",
    tolerance: 0,
  };
}
