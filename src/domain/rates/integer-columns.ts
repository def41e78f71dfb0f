import type {
  IntegerAmount,
  IntegerCharge,
  IntegerFixed,
  IntegerHead,
  IntegerMinimum,
  IntegerPercent,
  IntegerUsage,
} from "./integer-charge";
import { roundedQuotient, SAFE } from "./integer-rounding";

/** Use and units are given in thousandths: meters are not read finer. Finer ones take the exact path. */
export const PARTS_OF_A_UNIT = 1000;

/** Bills of one plan, by columns. */
export interface IntegerBatch {
  readonly count: number;
  /** Use in whole parts of a unit, by the place of the service; NaN where it is not known or too fine. */
  readonly usage: readonly Float64Array[];
  /** Billing units in the same whole parts, by the place of the service. */
  readonly units: readonly Float64Array[];
  /** Days of each prorated period, 0 for a normal one, NaN for one that only the exact path prorates. */
  readonly prorationDays: Float64Array;
  /** Cents of each line, by its place in the plan; written here. */
  readonly cents: readonly Float64Array[];
}

/**
 * Works out all lines of all bills of a batch in whole numbers. A bill gets NaN where a step would pass what a double holds
 * exactly, and then belongs to the exact path.
 */
export function runPlan(plan: readonly IntegerCharge[], batch: IntegerBatch): void {
  plan.forEach((charge, place) => {
    const into = batch.cents[place];
    if (into !== undefined) runLine(charge, batch, into);
  });
}

function runLine(charge: IntegerCharge, batch: IntegerBatch, into: Float64Array): void {
  switch (charge.charge) {
    case "fixed":
      return charge.timesUnits ? runUnits(charge, batch, into) : fillAmount(charge, batch, into);
    case "usage":
      return runUsage(charge, batch, into);
    case "minimum":
      return runMinimum(charge, batch, into);
    case "percent":
      return runPercent(charge, batch, into);
  }
}

type Amount = IntegerHead & { readonly amount: IntegerAmount; readonly prorated: boolean };

function fillAmount(charge: Amount, { count, prorationDays }: IntegerBatch, into: Float64Array): void {
  const { cents, aDay } = charge.amount;
  into.fill(cents, 0, count);
  if (!charge.prorated) return;
  for (let row = 0; row < count; row++) {
    const days = prorationDays[row] ?? 0;
    if (days !== 0) into[row] = rounded(aDay.dividend * days, aDay.divisor, charge);
  }
}

/** An amount for each unit; NaN where the units are not known. */
function runUnits(charge: IntegerFixed, { count, units, prorationDays }: IntegerBatch, into: Float64Array): void {
  const { steps, aDay } = charge.amount;
  const own = units[charge.service];
  for (let row = 0; row < count; row++) into[row] = steps.dividend * (own?.[row] ?? NaN);
  toCents(charge, { count, divisor: steps.divisor * PARTS_OF_A_UNIT }, into);
  if (!charge.prorated) return;
  for (let row = 0; row < count; row++) {
    const days = prorationDays[row] ?? 0;
    if (days !== 0)
      into[row] = rounded(aDay.dividend * (own?.[row] ?? NaN) * days, aDay.divisor * PARTS_OF_A_UNIT, charge);
  }
}

function runMinimum(charge: IntegerMinimum, batch: IntegerBatch, into: Float64Array): void {
  fillAmount(charge, batch, into);
  const base = sums(charge.of, batch);
  for (let row = 0; row < batch.count; row++) into[row] = Math.max(0, (into[row] ?? 0) - (base[row] ?? 0));
}

function runPercent(charge: IntegerPercent, batch: IntegerBatch, into: Float64Array): void {
  const base = sums(charge.of, batch);
  const limit = (charge.atMost / charge.stepCents) * charge.share.divisor;
  for (let row = 0; row < batch.count; row++) {
    const product = (base[row] ?? 0) * charge.share.dividend;
    const held = Math.max(-limit, Math.min(limit, product));
    into[row] = Number.isInteger(held) ? rounded(held, charge.share.divisor, charge) : NaN;
  }
}

function sums(places: readonly number[], { count, cents }: IntegerBatch): Float64Array {
  const sum = new Float64Array(count);
  for (const place of places) {
    const line = cents[place];
    if (line !== undefined) for (let row = 0; row < count; row++) sum[row] = (sum[row] ?? 0) + (line[row] ?? 0);
  }
  return sum;
}

function runUsage(charge: IntegerUsage, batch: IntegerBatch, into: Float64Array): void {
  const { count, prorationDays } = batch;
  fillQuantity(charge, batch, into);
  if (charge.slab) runSlab(charge, count, into);
  else if (charge.limits.length === 1) runOnePrice(charge, count, into);
  else runBlocks(charge, count, into);
  if (!charge.prorated) return;
  for (let row = 0; row < count; row++) if ((prorationDays[row] ?? 0) !== 0) into[row] = NaN;
}

/** Quantities in whole parts, within their limits; NaN where the use is not known. */
function fillQuantity(charge: IntegerUsage, { count, usage }: IntegerBatch, into: Float64Array): void {
  const { atLeast, atMost, toQuantity } = charge;
  const taken = charge.measured ? usage[charge.service] : undefined;
  for (let row = 0; row < count; row++) {
    let quantity = taken === undefined ? charge.count : (taken[row] ?? NaN) * toQuantity;
    if (!(quantity < SAFE)) quantity = NaN;
    if (charge.roundTo > 0) quantity = roundedQuotient(quantity, charge.roundTo, charge.roundMode) * charge.roundTo;
    if (quantity > atMost) quantity = atMost;
    into[row] = quantity < atLeast ? atLeast : quantity;
  }
}

function runOnePrice(charge: IntegerUsage, count: number, into: Float64Array): void {
  const { includes, divisor } = charge;
  const price = charge.prices[0] ?? 0;
  for (let row = 0; row < count; row++) {
    const quantity = into[row] ?? NaN;
    into[row] = quantity <= includes ? 0 : (quantity - includes) * price;
  }
  toCents(charge, { count, divisor }, into);
}

function runBlocks(charge: IntegerUsage, count: number, into: Float64Array): void {
  if (charge.roundsBlocks) return runRoundedBlocks(charge, count, into);
  const { includes } = charge;
  const [limits, prices] = [Float64Array.from(charge.limits), Float64Array.from(charge.prices)];
  for (let row = 0; row < count; row++) {
    const quantity = into[row] ?? NaN;
    let sum = quantity - quantity;
    let start = includes;
    for (let block = 0; start < quantity; block++) {
      const limit = limits[block] ?? Infinity;
      const end = quantity < limit ? quantity : limit;
      if (end <= start) continue;
      sum += (end - start) * (prices[block] ?? 0);
      start = end;
    }
    into[row] = sum;
  }
  toCents(charge, { count, divisor: charge.divisor }, into);
}

function runRoundedBlocks(charge: IntegerUsage, count: number, into: Float64Array): void {
  const { includes, divisor, limits, prices } = charge;
  for (let row = 0; row < count; row++) {
    const quantity = into[row] ?? NaN;
    let sum = quantity - quantity;
    let start = includes;
    for (let block = 0; block < limits.length && start < quantity; block++) {
      const end = Math.min(quantity, limits[block] ?? Infinity);
      if (end <= start) continue;
      sum += rounded((end - start) * (prices[block] ?? 0), divisor, charge);
      start = end;
    }
    into[row] = sum;
  }
}

function runSlab(charge: IntegerUsage, count: number, into: Float64Array): void {
  const { includes, divisor, limits, prices } = charge;
  for (let row = 0; row < count; row++) {
    const quantity = into[row] ?? NaN;
    let block = 0;
    while (block < limits.length - 1 && quantity > (limits[block] ?? Infinity)) block += 1;
    into[row] = rounded(quantity <= includes ? 0 : (quantity - includes) * (prices[block] ?? 0), divisor, charge);
  }
}

/** Dividends become cents in place: divided, rounded, NaN beyond what a double holds exactly. */
function toCents(
  head: IntegerHead,
  { count, divisor }: { readonly count: number; readonly divisor: number },
  into: Float64Array,
): void {
  const { stepCents, mode } = head;
  if (mode !== "half-up") {
    for (let row = 0; row < count; row++) into[row] = rounded(into[row] ?? NaN, divisor, head);
    return;
  }
  const twice = 2 * divisor;
  for (let row = 0; row < count; row++) {
    const dividend = into[row] ?? NaN;
    into[row] =
      dividend >= 0 && dividend < SAFE
        ? Math.floor((2 * dividend + divisor) / twice) * stepCents
        : rounded(dividend, divisor, head);
  }
}

/** A quotient in steps, as cents; NaN beyond what a double holds exactly. */
function rounded(dividend: number, divisor: number, { stepCents, mode }: IntegerHead): number {
  if (!(dividend < SAFE && dividend > -SAFE)) return NaN;
  return roundedQuotient(dividend, divisor, mode) * stepCents;
}
