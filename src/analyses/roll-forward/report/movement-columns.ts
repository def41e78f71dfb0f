import type { Cents } from "../../../domain/money";
import type { RollForwardResult, RollMovements } from "../roll-forward-result";
import { sum } from "../roll-line";

/** A movement as a column: its heading, and what a line has of it in cents. */
export interface MovementColumn {
  readonly name: string;
  readonly cents: (line: RollMovements) => Cents;
}

/** All adjustments together, without write-offs and recoveries. */
export const ADJUSTED = "Adjusted ($)";

/** Movements that every roll-forward shows, also where they are nothing. */
const ALWAYS: readonly MovementColumn[] = [
  { name: "Billed ($)", cents: (line) => line.billedCents },
  { name: "Penalties ($)", cents: (line) => line.penaltyCents },
  { name: "Collected ($)", cents: (line) => line.collectedCents },
  { name: "Returned ($)", cents: (line) => line.returnedCents },
  { name: ADJUSTED, cents: (line) => sum(line.adjustedCents) },
  { name: "Written off ($)", cents: (line) => line.writtenOffCents },
];
const SOMETIMES: readonly MovementColumn[] = [
  { name: "Refunded ($)", cents: (line) => line.refundedCents },
  { name: "Installments and refund charges ($)", cents: (line) => line.otherChargeCents },
  { name: "Recovered ($)", cents: (line) => line.recoveredCents },
];

/** The column of what moved between groups. */
export const ACROSS: MovementColumn = { name: "Applied across ($)", cents: (line) => line.appliedAcrossCents };

/** The columns of a report: those always shown, and those in which anything moved in any month of any group. */
export function movementColumns(result: RollForwardResult): readonly MovementColumn[] {
  return [...ALWAYS, ...SOMETIMES.filter((column) => isMoved(result, column))];
}

/** One column for each kind of adjustment that occurs. */
export function adjustmentColumns(result: RollForwardResult): readonly MovementColumn[] {
  return result.adjustmentKinds
    .map((kind, index) => ({
      name: adjustmentName(kind),
      cents: (line: RollMovements) => line.adjustedCents[index] ?? 0,
    }))
    .filter((column) => isMoved(result, column));
}

function isMoved({ months, services, classes }: RollForwardResult, { cents }: MovementColumn): boolean {
  const lines = [...months, ...[...services, ...classes].flatMap((group) => group.months)];
  return lines.some((line) => cents(line) !== 0);
}

/** `credit_note` is "Credit note ($)". */
function adjustmentName(kind: string): string {
  const words = kind.replaceAll("_", " ");
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)} ($)`;
}
