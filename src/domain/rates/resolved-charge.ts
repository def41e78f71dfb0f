import type { Exact } from "./exact";
import type { Rounding } from "./rounding";

/** What every charge of a bill has, with all figures worked out for one account. Amounts are dollars. */
interface ResolvedHead {
  /** The line: the charge's id, or the id and the part of a strength surcharge. */
  readonly id: string;
  /** The charge as the schedule names it; other charges refer to it by this. */
  readonly chargeId: string;
  readonly label: string;
  readonly service: string;
  readonly kind: string;
  readonly rounding: Rounding | null;
  /** A multiplier on the line as computed; 1 for none. */
  readonly factor: Exact;
  /** Multiplied by the period's days over normal days. */
  readonly prorated: boolean;
}

/** An amount for each of so many units. */
export interface ResolvedFixed extends ResolvedHead {
  readonly charge: "fixed";
  readonly amount: Exact;
  readonly count: Exact;
  /** What is counted, in words; null where the amount is charged once. */
  readonly counted: string | null;
}

/** Units up to a limit at a price. */
export interface ResolvedBlock {
  /** Last unit of the block; null in the last one. */
  readonly to: Exact | null;
  readonly rate: Exact;
}

/** A price for each unit of use, or of something else that is counted. */
export interface ResolvedUsage extends ResolvedHead {
  readonly charge: "usage";
  /** What is measured: the use of the period times a factor, or a number that does not depend on it. */
  readonly measure:
    | { readonly kind: "usage"; readonly factor: Exact }
    | { readonly kind: "count"; readonly value: Exact };
  readonly unit: string;
  readonly each: Exact;
  readonly share: Exact;
  readonly roundUsage: Rounding | null;
  readonly atMost: Exact | null;
  readonly atLeast: Exact | null;
  readonly includes: Exact;
  readonly blocks: readonly ResolvedBlock[];
  readonly slab: boolean;
  /** Each block is rounded of itself. */
  readonly roundsBlocks: boolean;
}

/** What other charges come to at least. */
export interface ResolvedMinimum extends ResolvedHead {
  readonly charge: "minimum";
  readonly amount: Exact;
  readonly of: readonly string[];
}

/** A share of other charges. */
export interface ResolvedPercent extends ResolvedHead {
  readonly charge: "percent";
  readonly rate: Exact;
  readonly of: readonly string[];
  /** Dollars, whatever the sign of the rate; null for no limit. */
  readonly atMost: Exact | null;
}

/** One charge with all its figures worked out for one account. */
export type ResolvedCharge = ResolvedFixed | ResolvedUsage | ResolvedMinimum | ResolvedPercent;

/**
 * Whether a selector of a schedule (`all`, an id, `service:water`, `kind:fixed`) takes a line.
 * @example selects("service:water", line) // true for a line of water
 */
export function selects(selector: string, line: Pick<ResolvedHead, "chargeId" | "service" | "kind">): boolean {
  if (selector === "all" || selector === line.chargeId) return true;
  return selector === `service:${line.service}` || selector === `kind:${line.kind}`;
}
