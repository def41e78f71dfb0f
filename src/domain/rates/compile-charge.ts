import { type Exact, ONE, ZERO } from "./exact";
import type {
  IntegerAmount,
  IntegerCharge,
  IntegerHead,
  IntegerPercent,
  IntegerUsage,
  ResolvedOf,
} from "./integer-charge";
import type { ResolvedCharge } from "./resolved-charge";
import { roundTo } from "./rounding";
import { BeyondWhole, commonDenominator, wholeOf, wholeParts } from "./whole-number";

/** What all lines of a plan share. */
export interface Compiling {
  /** Place of the line's service. */
  readonly service: number;
  /** Use is given in whole parts of a unit: 1000 for thousandths. */
  readonly usageScale: number;
  /** Normal days of a schedule that prorates. */
  readonly normalDays: Exact;
  /** Whether the charge's count is the units of the bill, by which it was worked out as 1. */
  readonly timesUnits: boolean;
  /** Places of the lines before this one that selectors take. */
  placesOf(selectors: readonly string[]): readonly number[];
}

/**
 * A charge in whole numbers.
 * @throws BeyondWhole where a double would not hold them exactly, and for lines that are not rounded to whole cents
 */
export function compileCharge(charge: ResolvedCharge, asked: Compiling): IntegerCharge {
  const head = headOf(charge, asked);
  switch (charge.charge) {
    case "fixed": {
      const amount = amountOf(charge, charge.amount.mul(charge.count), asked);
      return { ...head, charge: "fixed", amount, prorated: charge.prorated, timesUnits: asked.timesUnits };
    }
    case "minimum": {
      const amount = amountOf(charge, charge.amount, asked);
      return { ...head, charge: "minimum", amount, of: asked.placesOf(charge.of), prorated: charge.prorated };
    }
    case "percent":
      return percentOf(charge, head, asked);
    case "usage":
      return usageOf(charge, head, asked);
  }
}

function percentOf(charge: ResolvedOf<"percent">, head: IntegerHead, { placesOf }: Compiling): IntegerPercent {
  const share = wholeParts(charge.rate.mul(charge.factor).div(head.stepCents));
  const atMost = charge.atMost === null ? Infinity : wholeOf(charge.atMost.mul(100));
  return { ...head, charge: "percent", of: placesOf(charge.of), share, atMost };
}

function headOf({ rounding }: ResolvedCharge, { service }: Compiling): IntegerHead {
  if (rounding === null) throw new BeyondWhole();
  return { service, stepCents: wholeOf(rounding.to.mul(100)), mode: rounding.mode };
}

function amountOf({ factor, rounding }: ResolvedCharge, amount: Exact, { normalDays }: Compiling): IntegerAmount {
  const exact = amount.mul(factor);
  const steps = exact.div(rounding?.to ?? ONE);
  const cents = wholeOf(roundTo(exact, rounding).mul(100));
  return { cents, steps: wholeParts(steps), aDay: wholeParts(steps.div(normalDays)) };
}

function usageOf(charge: ResolvedOf<"usage">, head: IntegerHead, { usageScale }: Compiling): IntegerUsage {
  const { measure, share, roundUsage } = charge;
  if (roundUsage !== null && !share.equals(1)) throw new BeyondWhole();
  const counted = roundTo(measure.kind === "count" ? measure.value : ZERO, roundUsage).mul(share);
  const perUse = (measure.kind === "usage" ? measure.factor : ZERO).mul(share).div(usageScale);
  const parts = commonDenominator([counted, perUse, roundUsage?.to ?? ONE, ...limitsOf(charge)]);
  return {
    ...head,
    charge: "usage",
    measured: measure.kind === "usage",
    count: wholeOf(counted.mul(parts)),
    toQuantity: wholeOf(perUse.mul(parts)),
    roundTo: measure.kind === "usage" && roundUsage !== null ? wholeOf(roundUsage.to.mul(parts)) : 0,
    roundMode: roundUsage?.mode ?? "down",
    ...pricesOf(charge, head, parts),
    slab: charge.slab,
    roundsBlocks: charge.roundsBlocks,
    prorated: charge.prorated,
  };
}

type Prices = Pick<IntegerUsage, "atLeast" | "atMost" | "includes" | "limits" | "prices" | "divisor">;

/** Limits in whole parts of a quantity, prices in whole parts of a step of the line's rounding. */
function pricesOf(charge: ResolvedOf<"usage">, { stepCents }: IntegerHead, parts: Exact): Prices {
  const { blocks, factor, each } = charge;
  const steps = blocks.map(({ rate }) => rate.mul(factor).div(each).mul(100).div(stepCents));
  const priceParts = commonDenominator(steps);
  const inParts = (value: Exact | null, none: number) => (value === null ? none : wholeOf(value.mul(parts)));
  return {
    atLeast: inParts(charge.atLeast, -Infinity),
    atMost: inParts(charge.atMost, Infinity),
    includes: inParts(charge.includes, 0),
    limits: blocks.map(({ to }) => inParts(to, Infinity)),
    prices: steps.map((price) => positive(wholeOf(price.mul(priceParts)))),
    divisor: wholeOf(parts.mul(priceParts)),
  };
}

function limitsOf({ atLeast, atMost, includes, blocks }: ResolvedOf<"usage">): readonly Exact[] {
  return [includes, atLeast, atMost, ...blocks.map(({ to }) => to)].filter((limit) => limit !== null);
}

/** Sums of amounts with one sign never pass the sum of their sizes, on which the check for exactness rests. */
function positive(price: number): number {
  if (price < 0) throw new BeyondWhole();
  return price;
}
