/** The kind of adjustment that takes off the books what nobody will pay; it has a column of its own. */
export const WRITE_OFF = "write_off";
/** The kind that puts written-off money back on the books when it comes in after all; it has a column of its own. */
export const RECOVERY = "reinstatement";

/** The other kinds of adjustment that the ledger knows, in its order. */
const KNOWN_KINDS: readonly string[] = [
  "credit_note",
  "correction",
  "leak",
  "penalty_waiver",
  "transfer_in",
  "transfer_out",
  "refund",
  "deposit_applied",
];

/**
 * The kinds of adjustment that a roll-forward tells apart: those the ledger knows, then others that occur, by name.
 * @example adjustmentKinds(["write_off", "courtesy", "leak"]).at(-1) // "courtesy"
 */
export function adjustmentKinds(occurring: readonly string[]): readonly string[] {
  const apart = new Set([...KNOWN_KINDS, WRITE_OFF, RECOVERY]);
  return [...KNOWN_KINDS, ...new Set(occurring.filter((kind) => !apart.has(kind)).toSorted())];
}
