import { roundToSum } from "../../domain/round-to-sum";
import { Exact, ZERO } from "../../domain/rates/exact";
import { CHANGE_REASONS, minimumHolds, reasonAmounts, type ServiceLines } from "../../domain/rates/line-reason";
import { roundTo, TO_THE_CENT } from "../../domain/rates/rounding";
import type { ServicePrice } from "./impact-price";

const NOTHING: ServiceLines = { lines: [], facts: {} };

/**
 * The price of a service under both sets of rates, and its change by reason. Where the minimum bill holds under both, all that it
 * covers is its doing; where it holds under one only, what it adds is.
 */
export function priceChange(before: ServiceLines = NOTHING, after: ServiceLines = NOTHING): ServicePrice {
  const held = minimumHolds(before) && minimumHolds(after) ? "whole minimum" : "added only";
  const [old, proposed] = [reasonAmounts(before, held), reasonAmounts(after, held)];
  const [oldCents, newCents] = [centsOf(before), centsOf(after)];
  const exact = CHANGE_REASONS.map((reason) => proposed[reason].sub(old[reason]).mul(100).valueOf());
  const [minimum = 0, fixed = 0, volume = 0, units = 0, surcharge = 0] = roundToSum(exact, newCents - oldCents);
  return { kind: "priced", oldCents, newCents, reasons: { minimum, fixed, volume, units, surcharge } };
}

function centsOf({ lines }: ServiceLines): number {
  const sum = lines.reduce((total, { amount }) => total.add(amount), ZERO);
  return roundTo(sum, TO_THE_CENT).mul(new Exact(100)).valueOf();
}
