import { assertNever } from "../assert-never";
import type { BillLine } from "./bill-under";
import { type Exact, exactOf, ONE, ZERO } from "./exact";
import type { Facts } from "./facts";
import { type ResolvedUsage, selects } from "./resolved-charge";
import { roundTo } from "./rounding";

/** What a part of a bill is charged for, in the order in which equal ones are told. */
export const CHANGE_REASONS = ["minimum", "fixed", "volume", "units", "surcharge"] as const;

/** One of them. */
export type ChangeReason = (typeof CHANGE_REASONS)[number];

/** Dollars of a bill's lines by what they are charged for. */
export type ReasonAmounts = Readonly<Record<ChangeReason, Exact>>;

/** Reasons as they are said on a sheet. */
export const REASON_WORDS: Readonly<Record<ChangeReason, string>> = {
  minimum: "Minimum bill",
  fixed: "Fixed or meter charge",
  volume: "Tier (volume) rates",
  units: "ERU or units",
  surcharge: "Surcharges and taxes",
};

/** The lines of one service of a bill, and what is known of the service. */
export interface ServiceLines {
  readonly lines: readonly BillLine[];
  readonly facts: Facts;
}

/** Nothing of any. */
export const NO_REASONS: ReasonAmounts = { minimum: ZERO, fixed: ZERO, volume: ZERO, units: ZERO, surcharge: ZERO };

/**
 * Whether a minimum bill holds for the lines: a line brings them up to a floor of dollars, or less was used than is billed.
 * @example minimumHolds({ lines: billUnder(kent, account, { usage: 1 }).lines, facts: { usage: 1 } }) // true: 3 ccf are billed
 */
export function minimumHolds({ lines, facts }: ServiceLines): boolean {
  return lines.some((line) => line.charge.charge === "minimum" || shareBeyondUse(line, facts).gt(0));
}

/**
 * A service's dollars by what they are charged for.
 * @param held whether the minimum bill is the reason of all that it covers, not only of what it adds
 */
export function reasonAmounts({ lines, facts }: ServiceLines, held: "whole minimum" | "added only"): ReasonAmounts {
  const floors = lines.flatMap(({ charge }) => (charge.charge === "minimum" ? charge.of : []));
  const sums: Record<ChangeReason, Exact> = { ...NO_REASONS };
  for (const line of lines) {
    const beyond = shareBeyondUse(line, facts);
    const covered = beyond.gt(0) || floors.some((selector) => selects(selector, line.charge));
    const added = held === "whole minimum" && covered ? ONE : beyond;
    sums.minimum = sums.minimum.add(line.amount.mul(added));
    const own = reasonOf(line);
    sums[own] = sums[own].add(line.amount.mul(ONE.sub(added)));
  }
  return sums;
}

function reasonOf({ charge }: BillLine): ChangeReason {
  if (["fee", "tax", "penalty", "other"].includes(charge.kind)) return "surcharge";
  switch (charge.charge) {
    case "fixed":
      if (charge.kind === "minimum") return "minimum";
      return charge.counted === null ? "fixed" : "units";
    case "usage":
      if (charge.unit === "lb") return "surcharge";
      return charge.measure.kind === "usage" || /usage|winter/.test(charge.unit) ? "volume" : "units";
    case "minimum":
      return "minimum";
    case "percent":
      return "surcharge";
    default:
      return assertNever(charge);
  }
}

/** The share of a line's units that were not used, since at least so many are billed; 0 for every other line. */
function shareBeyondUse({ charge, quantity }: BillLine, facts: Facts): Exact {
  if (charge.charge !== "usage" || charge.atLeast === null || quantity === null || quantity.lte(0)) return ZERO;
  const used = usedUnits(charge, facts);
  return used === null || used.gte(quantity) ? ZERO : ONE.sub(used.div(quantity));
}

function usedUnits({ measure, roundUsage, share }: ResolvedUsage, facts: Facts): Exact | null {
  if (measure.kind !== "usage") return null;
  const usage = exactOf(facts["usage"] ?? "");
  return usage === null ? null : roundTo(usage.mul(measure.factor), roundUsage).mul(share);
}
