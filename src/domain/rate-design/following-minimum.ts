import type { Charge } from "../rates/charge-schema";
import { exactOf } from "../rates/exact";
import { printedPrice } from "./printed-price";

/** A minimum bill that is so many units at the first price of a usage charge. */
export interface FollowingMinimum {
  readonly chargeId: string;
  /** Units that it stands for, in the unit of the usage charge. */
  readonly units: number;
  /** First price of the usage charge as it is. */
  readonly rate: number;
}

/** Most units that a minimum bill is taken to stand for. */
const MOST_UNITS = 50;
/** A step of units worth less than this would fit any amount by chance. */
const LEAST_STEP_DOLLARS = 2;

/**
 * Minimum bills of a service that follow its rate: an amount that is, to the cent, a round number of units at the first price.
 * Raised of itself such a minimum would part from its rate (Kent 2023: 0.3 × 65.77 is 19.73, the minimum raised alone 19.75).
 * The units are those that the charge includes where it says so, else a whole or tenth number of them.
 * @example followingMinimums([use65_77, minimum19_73]) // [{ chargeId: "sewer-minimum", units: 0.3, rate: 65.77 }]
 */
export function followingMinimums(charges: readonly Charge[]): readonly FollowingMinimum[] {
  return charges.flatMap((charge) => {
    const amount = minimumAmount(charge);
    if (amount === null) return [];
    const found = charges.flatMap((other) => standsFor(amount, other, charge.service) ?? []);
    return found.slice(0, 1).map((each) => ({ chargeId: charge.id, ...each }));
  });
}

function minimumAmount(charge: Charge): number | null {
  const isMinimum = charge.charge === "minimum" || (charge.charge === "fixed" && charge.kind === "minimum");
  if (!isMinimum || typeof charge.amount === "object") return null;
  return exactOf(charge.amount)?.valueOf() ?? null;
}

function standsFor(amount: number, charge: Charge, service: string): Omit<FollowingMinimum, "chargeId"> | null {
  if (charge.charge !== "usage" || charge.service !== service) return null;
  const written = charge.rate ?? charge.blocks?.[0]?.rate;
  const rate = written === undefined || typeof written === "object" ? null : (exactOf(written)?.valueOf() ?? null);
  if (rate === null || rate <= 0) return null;
  const fits = (units: number) => printedPrice(units * rate) === amount;
  const included = typeof charge.includes === "number" ? charge.includes : null;
  if (included !== null) return included > 0 && fits(included) ? { units: included, rate } : null;
  const units = roundUnits(amount / rate, rate);
  return units > 0 && units <= MOST_UNITS && fits(units) ? { units, rate } : null;
}

/** The nearest number of units in steps that are worth something: tenths of a dear unit, wholes of a cheap one. */
function roundUnits(units: number, rate: number): number {
  const step = 0.1 * rate >= LEAST_STEP_DOLLARS ? 10 : 1;
  return rate >= LEAST_STEP_DOLLARS ? Math.round(units * step) / step : 0;
}
