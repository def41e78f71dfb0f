import { type Cents, toDollars } from "../domain/money";
import type { Formula } from "../formula/formula";
import type { TotalsBlock } from "./report";

type Total = TotalsBlock["totals"][number];

/**
 * A named cell of dollars under a label: an amount in cents, or a formula that gives dollars; a note beside it if any.
 * @example dollarTotal("Drill_Others", "Open, not listed", 1250) // { name: "Drill_Others", …, value: 12.5, format: "dollars", note: "" }
 */
export function dollarTotal(
  ...[name, label, amount, note = ""]: readonly [name: string, label: string, amount: Cents | Formula, note?: string]
): Total {
  const value = typeof amount === "number" ? toDollars(amount) : { formula: amount };
  return { name, label, value, format: "dollars", note };
}
