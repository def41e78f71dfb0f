import { CannotBill } from "./cannot-bill";
import type { ChargeOf } from "./charge-schema";
import { atLeast, atMost, type Exact, ONE, ZERO } from "./exact";
import { readRounding } from "./open-schedule";
import { type RateScope, resolveName, resolveValue } from "./rate-scope";
import type { ResolvedFixed } from "./resolved-charge";
import { roundTo } from "./rounding";
import type { RateValue } from "./value-schema";

type Times = Exclude<ChargeOf<"fixed">["times"], string | undefined>;

/**
 * How many units a fixed amount is charged for: the count over what makes one unit, rounded, less the free ones, within its
 * limits, less the share that is credited.
 * @example countOf({ of: "impervious_sf", per: 2760, round: { to: 1, mode: "half-up" } }, scope) // 332 for 915,447 square feet
 */
export function countOf(times: ChargeOf<"fixed">["times"], scope: RateScope): Pick<ResolvedFixed, "count" | "counted"> {
  if (times === undefined) return { count: ONE, counted: null };
  if (typeof times === "string") return { count: resolveValue(times, scope), counted: times.replaceAll("_", " ") };
  const counted = times.per === undefined ? times.of.replaceAll("_", " ") : "units";
  return { count: charged(times, scope), counted };
}

function charged(times: Times, scope: RateScope): Exact {
  const units = resolveValue(times.of, scope).div(unitSize(times, scope));
  const left = roundTo(units, readRounding(times.round)).sub(optionalValue(times.free, scope) ?? ZERO);
  const most = optionalValue(times.atMost, scope);
  const below = most === null ? left : atMost(left, most);
  const held = atLeast(below, optionalValue(times.atLeast, scope) ?? ZERO);
  const credit = times.credit === undefined ? ZERO : resolveName(times.credit, scope);
  return held.mul(ONE.sub(credit));
}

/** How much of what is counted makes one unit. */
function unitSize({ of, per }: Times, scope: RateScope): Exact {
  const size = optionalValue(per, scope) ?? ONE;
  if (size.gt(0)) return size;
  throw new CannotBill(
    scope.place,
    `${scope.place}: ${of} is counted in units of ${size.toString()}. Give a size above 0.`,
  );
}

/** A figure that a schedule may leave out; null where it does. */
export function optionalValue(value: RateValue | undefined, scope: RateScope): Exact | null {
  return value === undefined ? null : resolveValue(value, scope);
}
