import type {
  IntegerAmount,
  IntegerCharge,
  IntegerHead,
  IntegerMinimum,
  IntegerPercent,
  IntegerUsage,
} from "./integer-charge";
import { roundedQuotient, SAFE } from "./integer-rounding";

/** Lines of one bill under work, and the proration of its period: its days, or 0 for a normal period. */
export interface IntegerBill {
  /** Cents of each line so far. */
  readonly cents: Float64Array;
  /** Use in whole parts of a unit, by the place of the service; NaN where it is not known. */
  readonly usage: Float64Array;
  prorationDays: number;
}

/**
 * Works out the lines of a bill in whole numbers, into `bill.cents`.
 * @returns whether every step stayed within what a double holds exactly; else the bill belongs to the exact path
 */
export function runPlan(plan: readonly IntegerCharge[], bill: IntegerBill): boolean {
  for (let place = 0; place < plan.length; place++) {
    const charge = plan[place];
    const cents = charge === undefined ? NaN : centsOf(charge, bill);
    if (!(Math.abs(cents) < SAFE)) return false;
    bill.cents[place] = cents;
  }
  return true;
}

function centsOf(charge: IntegerCharge, bill: IntegerBill): number {
  switch (charge.charge) {
    case "fixed":
      return amountCents(charge, charge.amount, charge.prorated ? bill.prorationDays : 0);
    case "usage":
      return charge.prorated && bill.prorationDays > 0 ? NaN : usageCents(charge, bill);
    case "minimum":
      return minimumCents(charge, bill);
    case "percent":
      return percentCents(charge, bill);
  }
}

function amountCents(head: IntegerHead, { cents, dividend, divisor }: IntegerAmount, days: number): number {
  return days === 0 ? cents : rounded(dividend * days, divisor, head);
}

function minimumCents(charge: IntegerMinimum, bill: IntegerBill): number {
  const floor = amountCents(charge, charge.amount, charge.prorated ? bill.prorationDays : 0);
  return Math.max(0, floor - baseOf(charge.of, bill));
}

function percentCents(charge: IntegerPercent, bill: IntegerBill): number {
  const product = baseOf(charge.of, bill) * charge.dividend;
  if (charge.atMost === Infinity) return rounded(product, charge.divisor, charge);
  const limit = (charge.atMost / charge.stepCents) * charge.divisor;
  const held = Math.max(-limit, Math.min(limit, product));
  return Number.isInteger(held) ? rounded(held, charge.divisor, charge) : NaN;
}

function baseOf(places: readonly number[], { cents }: IntegerBill): number {
  let sum = 0;
  for (const place of places) sum += cents[place] ?? 0;
  return sum;
}

function usageCents(charge: IntegerUsage, bill: IntegerBill): number {
  const quantity = quantityOf(charge, bill);
  if (!(quantity < SAFE)) return NaN;
  if (charge.slab) return slabCents(charge, quantity);
  let sum = 0;
  let start = charge.includes;
  for (let block = 0; block < charge.limits.length && start < quantity; block++) {
    const end = Math.min(quantity, charge.limits[block] ?? Infinity);
    if (end <= start) continue;
    const amount = (end - start) * (charge.prices[block] ?? 0);
    sum += charge.roundsBlocks ? rounded(amount, charge.divisor, charge) : amount;
    start = end;
  }
  return charge.roundsBlocks ? sum : rounded(sum, charge.divisor, charge);
}

function slabCents(charge: IntegerUsage, quantity: number): number {
  let block = 0;
  while (block < charge.limits.length - 1 && quantity > (charge.limits[block] ?? Infinity)) block += 1;
  return rounded(Math.max(0, quantity - charge.includes) * (charge.prices[block] ?? 0), charge.divisor, charge);
}

function quantityOf(charge: IntegerUsage, { usage }: IntegerBill): number {
  const taken = charge.measured ? (usage[charge.service] ?? NaN) * charge.toQuantity : charge.count;
  if (!(taken >= 0 && taken < SAFE)) return NaN;
  const whole =
    charge.roundTo === 0 ? taken : roundedQuotient(taken, charge.roundTo, charge.roundMode) * charge.roundTo;
  return Math.max(charge.atLeast, Math.min(charge.atMost, whole));
}

/** A quotient in steps, as cents; NaN beyond what a double holds exactly. */
function rounded(dividend: number, divisor: number, { stepCents, mode }: IntegerHead): number {
  return Math.abs(dividend) < SAFE ? roundedQuotient(dividend, divisor, mode) * stepCents : NaN;
}
