import type { Charge } from "./charge-schema";
import type { Edition } from "./editions";
import { type Exact, ONE } from "./exact";
import { readRounding } from "./open-schedule";
import { meets, type RateScope, resolveValue } from "./rate-scope";
import { roundTo } from "./rounding";
import type { Multiplier } from "./schedule-schema";

/** The charge that is multiplied, and for whom. */
export interface Multiplied {
  readonly edition: Edition;
  readonly charge: Charge;
  readonly scope: RateScope;
}

/** What the multipliers of an edition do to a figure. */
export interface AppliedMultiplier {
  /** All that apply, multiplied with each other. */
  readonly factor: Exact;
  /** A price or amount times them, rounded after each as the schedule says. */
  price(amount: Exact): Exact;
}

/** The multipliers that apply to an account on prices (`rates`), fixed amounts, minimum bills, or whole lines (`total`). */
export function multiplierOf(on: Multiplier["on"][number], { edition, charge, scope }: Multiplied): AppliedMultiplier {
  const applying = edition.multipliers
    .filter(
      (each) => each.on.includes(on) && (each.services?.includes(charge.service) ?? true) && meets(each.for, scope),
    )
    .map((each) => ({
      by: resolveValue(each.by, scope),
      rounding: each.round === undefined ? scope.open.rateRounding : readRounding(each.round),
    }));
  return {
    factor: applying.reduce((factor, { by }) => factor.mul(by), ONE),
    price: (amount) => applying.reduce((price, { by, rounding }) => roundTo(price.mul(by), rounding), amount),
  };
}
