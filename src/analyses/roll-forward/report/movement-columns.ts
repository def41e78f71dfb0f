import type { Cents } from "../../../domain/money";
import type { RollForwardResult, RollMovements } from "../roll-forward-result";

/** A movement as a column: its heading, and what a line has of it in cents. */
export interface MovementColumn {
  readonly name: string;
  readonly cents: (line: RollMovements) => Cents;
}

/** Movements that every roll-forward shows, also where they are nothing. */
const ALWAYS: readonly MovementColumn[] = [
  { name: "Billed ($)", cents: (line) => line.billedCents },
  { name: "Penalties ($)", cents: (line) => line.penaltyCents },
  { name: "Collected ($)", cents: (line) => line.collectedCents },
  { name: "Returned ($)", cents: (line) => line.returnedCents },
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
  const groups = [...result.services, ...result.classes];
  const lines = [...result.months, ...groups.flatMap(({ months }) => months)];
  const moved = ({ cents }: MovementColumn) => lines.some((line) => cents(line) !== 0);
  const adjusted = result.adjustmentKinds.map((kind, index) => ({
    name: adjustmentName(kind),
    cents: (line: RollMovements) => line.adjustedCents[index] ?? 0,
  }));
  return [...ALWAYS, ...SOMETIMES.filter(moved), ...adjusted.filter(moved)];
}

/**
 * A kind of adjustment as a heading.
 * @example adjustmentName("credit_note") // "Adjusted: credit note ($)"
 */
export function adjustmentName(kind: string): string {
  return `Adjusted: ${kind.replaceAll("_", " ")} ($)`;
}
