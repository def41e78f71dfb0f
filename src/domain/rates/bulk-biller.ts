import type { BillingPeriod } from "./billing-period";
import { type BulkPlan, bulkPlan, exactCents, type Opened, prorationDays, USAGE_SCALE } from "./bulk-plan";
import { CannotBill } from "./cannot-bill";
import type { AccountFacts } from "./facts";
import { type IntegerBill, runPlan } from "./integer-bill";
import type { IntegerCharge } from "./integer-charge";
import { openSchedule } from "./open-schedule";
import type { RateSchedule } from "./schedule-schema";

/** Bills by columns: row i of each column is bill i. */
export interface BulkCases {
  /** What `planOf` answered for the bill's account and period. */
  readonly plan: Int32Array;
  /** Use by service, in the unit of the account's facts or else of the schedule; NaN where it is not known. */
  readonly usage: Readonly<Record<string, Float64Array>>;
  /** Days of the period, both ends included; 0 where they are not known. */
  readonly days: Int32Array;
}

/** Cents of each bill, in all and by service; NaN for a bill that cannot be made. */
export interface BulkAmounts {
  readonly total: Float64Array;
  readonly byService: Readonly<Record<string, Float64Array>>;
  /** Bills that took the exact path. */
  readonly exactBills: number;
}

/** Makes millions of bills under one schedule, equal to `billUnder` to the cent. */
export interface BulkBiller {
  /** Services of the schedule, in the order in which they first appear. */
  readonly services: readonly string[];
  /** The plan of all bills of such an account in such a period; use and days are left out. @throws CannotBill */
  planOf(account: AccountFacts, period: BillingPeriod): number;
  price(cases: BulkCases): BulkAmounts;
}

/**
 * Opens a schedule for bills in bulk. Each kind of account is worked out once; its bills are then whole-number arithmetic
 * over columns. Bills that whole numbers cannot make exactly (unrounded lines, two editions in one period, figures that
 * depend on the use itself, use finer than a thousandth) are made one by one by the same rules.
 */
export function bulkBiller(schedule: RateSchedule): BulkBiller {
  const open = openSchedule(schedule);
  const services = [...new Set(open.editions.flatMap(({ charges }) => charges.map(({ service }) => service)))];
  const plans: BulkPlan[] = [];
  return {
    services,
    planOf: (account, period) => plans.push(bulkPlan({ open, services }, account, period)) - 1,
    price: (cases) => priceAll({ open, services }, plans, cases),
  };
}

/** Columns that bills are written into. */
interface Columns {
  readonly services: readonly Float64Array[];
  readonly total: Float64Array;
}

function priceAll(opened: Opened, plans: readonly BulkPlan[], cases: BulkCases): BulkAmounts {
  const count = cases.plan.length;
  const into: Columns = {
    services: opened.services.map(() => new Float64Array(count)),
    total: new Float64Array(count),
  };
  const usage = opened.services.map((service) => cases.usage[service] ?? null);
  const bill = emptyBill(plans, opened);
  const prorated = remembered((days) => prorationDays(opened, days));
  let exactBills = 0;
  for (let row = 0; row < count; row++) {
    const plan = plans[cases.plan[row] ?? -1];
    if (plan === undefined) throw new RangeError(`bill ${row} has no plan`);
    for (let place = 0; place < usage.length; place++) bill.usage[place] = inParts(usage[place]?.[row] ?? NaN);
    bill.prorationDays = prorated(cases.days[row] ?? 0);
    if (plan.lines !== null && runPlan(plan.lines, bill)) addUp(plan.lines, bill, { into, row });
    else {
      exactBills += 1;
      writeExact(opened, plan, { into, row, cases });
    }
  }
  const byService = opened.services.map((service, place) => [service, into.services[place] ?? into.total] as const);
  return { total: into.total, byService: Object.fromEntries(byService), exactBills };
}

function emptyBill(plans: readonly BulkPlan[], { services }: Opened): IntegerBill {
  const longest = plans.reduce((most, { lines }) => Math.max(most, lines?.length ?? 0), 0);
  return { cents: new Float64Array(longest), usage: new Float64Array(services.length), prorationDays: 0 };
}

/** Whole parts of a unit; NaN for use that is finer, not known, or below zero. */
function inParts(usage: number): number {
  const parts = Math.round(usage * USAGE_SCALE);
  return Math.abs(usage * USAGE_SCALE - parts) < 1e-6 && parts >= 0 ? parts : NaN;
}

interface Row {
  readonly into: Columns;
  readonly row: number;
}

function addUp(lines: readonly IntegerCharge[], bill: IntegerBill, { into, row }: Row): void {
  let sum = 0;
  for (let place = 0; place < lines.length; place++) {
    const cents = bill.cents[place] ?? 0;
    const column = into.services[lines[place]?.service ?? 0];
    if (column !== undefined) column[row] = (column[row] ?? 0) + cents;
    sum += cents;
  }
  into.total[row] = sum;
}

function writeExact(opened: Opened, plan: BulkPlan, { into, row, cases }: Row & { readonly cases: BulkCases }): void {
  const days = cases.days[row] ?? 0;
  const usage = Object.entries(cases.usage).flatMap(([service, column]) => {
    const use = column[row] ?? NaN;
    return Number.isNaN(use) ? [] : [[service, use] as const];
  });
  const cents = exactOrNone(opened, plan, { usage: Object.fromEntries(usage), days: days === 0 ? null : days });
  into.services.forEach((column, place) => {
    column[row] = cents?.byService[place] ?? NaN;
  });
  into.total[row] = cents?.total ?? NaN;
}

function exactOrNone(...asked: Parameters<typeof exactCents>): ReturnType<typeof exactCents> | null {
  try {
    return exactCents(...asked);
  } catch (error) {
    if (error instanceof CannotBill) return null;
    throw error;
  }
}

function remembered(of: (days: number) => number): (days: number) => number {
  const known = new Map<number, number>();
  return (days) => {
    const found = known.get(days) ?? of(days);
    known.set(days, found);
    return found;
  };
}
