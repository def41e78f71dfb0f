import { type Cents, toDollars } from "../../domain/money";
import type { Formula } from "../../formula/formula";
import type { Block, ChecksBlock, ReportValue } from "../../report/report";
import type { ReceivableTie } from "./receivable-tie";

/** Half a cent: dollars in cells are exact to the cent. */
const TO_THE_CENT = 0.005;

/** The sheet that a strip stands on. */
export interface TiedSheet {
  /** Keeps the names of the cells of several sheets apart, letters only: `RollForward`. */
  readonly name: string;
  /** The sheet's own sum of receivables, over its own tables. */
  readonly total: Formula;
}

/** The tie-out strip of a sheet: its own total against the accounts, the billing system and the general ledger. */
export function tieStrip(sheet: TiedSheet, tie: ReceivableTie | null): readonly Block[] {
  if (tie === null) return [];
  const checks: ChecksBlock["checks"] = [
    check(sheet, "Accounts", "This sheet and the sum of all accounts", tie.accountsCents),
    ...(tie.controlCents === null
      ? []
      : [check(sheet, "Control", "This sheet and the billing system's own total", tie.controlCents)]),
    ...(tie.glCents === null
      ? []
      : [check(sheet, "Gl", "This sheet and the general ledger's control account", tie.glCents)]),
  ];
  return [{ kind: "checks", checks }];
}

function check(sheet: TiedSheet, side: string, label: string, cents: Cents): ChecksBlock["checks"][number] {
  const left: ReportValue = { formula: sheet.total };
  return {
    name: `Tie_${sheet.name}_${side}`,
    label,
    left,
    right: toDollars(cents),
    format: "dollars",
    tolerance: TO_THE_CENT,
  };
}
