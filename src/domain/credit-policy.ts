import { assertNever } from "./assert-never";

/** What becomes of a credit, or the part of it, that no explicit application uses. */
export type CreditPolicy =
  /** It stays in the bucket of its own date. */
  | "own"
  /** It stands in a column of its own, unapplied credit. */
  | "separate"
  /** It is taken off the oldest due items; what is left over is unapplied credit. */
  | "fifo";

/** How far a credit reaches when credits are applied oldest first. */
export type FifoScope =
  /** Any item of the account. */
  | "account"
  /** Items of the same account and service; a credit that names no service stays unapplied. */
  | "service";

/** The policy in a sentence, for the notes of a report. */
export function creditPolicyText(policy: CreditPolicy, scope: FifoScope): string {
  switch (policy) {
    case "own":
      return "Credits that no application uses stay in the bucket of their own date.";
    case "separate":
      return "Credits that no application uses stand in a column of their own, unapplied credit.";
    case "fifo":
      return `Credits that no application uses are taken off the oldest due items first, ${reachText(scope)}; what is left over is unapplied credit.`;
    default:
      return assertNever(policy);
  }
}

function reachText(scope: FifoScope): string {
  return scope === "account"
    ? "over the whole account"
    : "within the same account and service (a credit that names no service stays unapplied)";
}
