import type { Exact } from "../exact";
import type { BaseUnit } from "../printed-rate";

/**
 * What a number of an ordinance is. `dollars`, `percent`, `factor` (1.5 times), `limit` (where a block ends, or so many units are
 * included), `count` (square feet, mg/L, days), `bare` where neither a sign nor the words around say; the others are no rates:
 * `per` (per 1,000 gallons), `meter`, and `other` (sections, dates, years, list numbers).
 */
export type NumberKind = "dollars" | "percent" | "factor" | "limit" | "count" | "bare" | "per" | "meter" | "other";

/** How a limit is said: the first, the next, over, from … to. */
export type LimitRole = "first" | "next" | "over" | "begin" | "end" | "plain";

/** A number of the text, where it stands, and what it is. */
export interface FoundNumber {
  /** As it stands in the text: `$46.84`, `5/8`, `100,000`. */
  readonly text: string;
  readonly kind: NumberKind;
  /** Dollars, percent as 6.5, volumes in `unit`; meters in inches. */
  readonly value: Exact;
  /** Of a volume whose unit stands beside it. */
  readonly unit: BaseUnit | null;
  readonly role: LimitRole;
  /** Why it is no rate, in words; empty for all others. */
  readonly reason: string;
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}
