import type { ChargeOf } from "./charge-schema";
import type { Edition } from "./editions";
import { atLeast, type Exact, exactOf, ONE, ZERO } from "./exact";
import { readRounding } from "./open-schedule";
import { type RateScope, resolveName, resolveValue } from "./rate-scope";
import { optionalValue } from "./resolve-count";
import { multiplierOf } from "./resolve-multipliers";
import type { ResolvedBlock, ResolvedFixed, ResolvedUsage } from "./resolved-charge";

/** What a line has whatever it charges. */
export type Head = Omit<ResolvedFixed, "charge" | "amount" | "count" | "counted">;

/** For whom and by which edition a charge by use is worked out. */
export interface ResolvingUsage {
  readonly head: Head;
  readonly edition: Edition;
  readonly scope: RateScope;
  readonly months: Exact;
}

/** A charge by use, its limits scaled to the months of the bill where they are for a month. */
export function resolveUsage(
  charge: ChargeOf<"usage">,
  { head, edition, scope, months }: ResolvingUsage,
): ResolvedUsage {
  const limits = charge.limitsPer === "month" ? months : ONE;
  const limit = (value: ChargeOf<"usage">["atMost"]) => optionalValue(value, scope)?.mul(limits) ?? null;
  const { price } = multiplierOf("rates", { edition, charge, scope });
  const blocks = charge.blocks ?? [{ rate: charge.rate ?? 0 }];
  return {
    ...head,
    charge: "usage",
    ...measureOf(charge.of ?? "usage", scope),
    each: exactOf(charge.each ?? 1) ?? ONE,
    share: optionalValue(charge.share, scope) ?? ONE,
    roundUsage: readRounding(charge.roundUsage),
    atMost: limit(charge.atMost),
    atLeast: limit(charge.atLeast),
    includes: limit(charge.includes) ?? ZERO,
    blocks: blocks.map(({ to, rate }): ResolvedBlock => ({ to: limit(to), rate: price(resolveValue(rate, scope)) })),
    slab: charge.method === "slab",
    roundsBlocks: scope.open.schedule.rounding?.blocks === true,
  };
}

/** Use that is measured is converted to the unit of the charge; everything else is counted as it is. */
function measureOf(of: string, scope: RateScope): Pick<ResolvedUsage, "measure" | "unit"> {
  if (of === "usage") {
    const factor = scope.open.factorOf(scope.usageUnit, scope.unit);
    return { measure: { kind: "usage", factor }, unit: scope.unit };
  }
  const unit = /usage|winter_average/.test(of) ? scope.unit : of.replaceAll("_", " ");
  return { measure: { kind: "count", value: resolveValue(of, scope) }, unit };
}

/** Pounds in a million gallons at 1 mg/L. */
const POUNDS_PER_MILLION_GALLONS = "8.34";
const NO_LIMITS = { each: ONE, share: ONE, roundUsage: null, atMost: null, atLeast: null, includes: ZERO } as const;

/**
 * A strength surcharge, a line for each part: V × 8.34 × rate × max(0, mg/L − normal), V in million gallons (Austin; Wamego KS).
 * Waste below the normal strength earns no credit.
 */
export function resolveStrength(
  charge: ChargeOf<"strength">,
  { head, scope }: ResolvingUsage,
): readonly ResolvedUsage[] {
  const pounds = exactOf(charge.poundsPerMillionGallons ?? POUNDS_PER_MILLION_GALLONS) ?? ONE;
  const millions = scope.open.factorOf(scope.usageUnit, "gal").div(1_000_000);
  return charge.parts.map(({ of, above, rate }) => {
    const excess = atLeast(resolveName(of, scope).sub(resolveValue(above, scope)), ZERO);
    return {
      ...head,
      ...NO_LIMITS,
      id: `${charge.id}-${of}`,
      label: `${head.label}, ${of.toUpperCase()}`,
      charge: "usage",
      measure: volumeTimes(millions.mul(pounds).mul(excess), charge, scope),
      unit: "lb",
      blocks: [{ to: null, rate: resolveValue(rate, scope) }],
      slab: false,
      roundsBlocks: false,
    };
  });
}

function volumeTimes(factor: Exact, { of }: ChargeOf<"strength">, scope: RateScope): ResolvedUsage["measure"] {
  if (of === undefined || of === "usage") return { kind: "usage", factor };
  return { kind: "count", value: resolveValue(of, { ...scope, unit: scope.usageUnit }).mul(factor) };
}
