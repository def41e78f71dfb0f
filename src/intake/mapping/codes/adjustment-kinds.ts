import { headingKey } from "../heading-words";

/** Tested in this order. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\b(write ?off|written off|bad debt|charge ?off|uncollectible|wo)\b/, "write_off"],
  [/\b(reinstate\w*|recover\w*)\b/, "reinstatement"],
  [/\bleak\w*\b/, "leak"],
  [/\b(penalty|late|waiver?|waived|lpc)\b/, "penalty_waiver"],
  [/\btransfer (in|from)\b/, "transfer_in"],
  [/\btransfer (out|to)\b/, "transfer_out"],
  [/\brefund\w*\b/, "refund"],
  [/\bdeposit\b/, "deposit_applied"],
  [/\b(credit memo|credit note|courtesy|credit)\b/, "credit_note"],
];

/**
 * The ledger's kind of an adjustment that a reason or type names; null when it names none.
 * @example adjustmentKindOf("LEAK ADJ - 2 months") // "leak"
 */
export function adjustmentKindOf(text: string): string | null {
  const key = headingKey(text);
  return KINDS.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}
