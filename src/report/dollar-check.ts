import type { ChecksBlock, ReportValue } from "./report";

type Check = ChecksBlock["checks"][number];

/** Half a cent, in dollars: what two amounts may differ by and still be the same to the cent. */
export const TO_THE_CENT = 0.005;

/** What is compared, under which name and label; both sides in dollars. */
export interface DollarComparison {
  /** Defined name of the verdict cell: `Check_Ledger`. */
  readonly name: string;
  readonly label: string;
  readonly left: ReportValue;
  readonly right: ReportValue;
}

/**
 * A check that two amounts are the same to the cent.
 * @example dollarCheck({ name: "Check_A", label: "A = B", left: 1.5, right: 1.5 }) // { …, format: "dollars", tolerance: 0.005 }
 */
export function dollarCheck({ name, label, left, right }: DollarComparison): Check {
  return { name, label, left, right, format: "dollars", tolerance: TO_THE_CENT };
}
