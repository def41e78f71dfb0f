import { type SortedCases, sortCases } from "./sorted-cases";
import type { BulkAmounts, BulkCases } from "./bulk-cases";
import { type BulkPlan, exactCents, hasUnitColumn, type Opened } from "./bulk-plan";
import { CannotBill } from "./cannot-bill";
import { runPlan } from "./integer-columns";

/** What bills are made from, and where their amounts go. */
interface Pricing {
  readonly opened: Opened;
  readonly cases: BulkCases;
  readonly sorted: SortedCases;
  readonly amounts: Pick<BulkAmounts, "total" | "byService">;
  /** Cents by service in the order of the sorted bills. */
  readonly sums: readonly Float64Array[];
  /** Cents of each line of the plan at hand; used again for every plan. */
  readonly scratch: readonly Float64Array[];
}

/** Makes all bills, plan by plan. */
export function priceBatches(opened: Opened, plans: readonly BulkPlan[], cases: BulkCases): BulkAmounts {
  const count = cases.plan.length;
  const byService = Object.fromEntries(opened.services.map((service) => [service, new Float64Array(count)] as const));
  const amounts = { total: new Float64Array(count), byService };
  const sorted = sortCases(opened, cases, plans.length);
  const sums = opened.services.map(() => new Float64Array(count));
  const pricing = { opened, cases, sorted, amounts, sums, scratch: scratchFor(plans, sorted) };
  const exactBills = plans.reduce((sum, plan, place) => sum + priceBatch(pricing, plan, place), 0);
  return { ...amounts, exactBills };
}

function scratchFor(plans: readonly BulkPlan[], { starts }: SortedCases): readonly Float64Array[] {
  const lines = plans.reduce((most, plan) => Math.max(most, plan.lines?.length ?? 0), 0);
  const bills = plans.reduce((most, _, place) => Math.max(most, (starts[place + 1] ?? 0) - (starts[place] ?? 0)), 0);
  return Array.from({ length: lines }, () => new Float64Array(bills));
}

/** @returns how many bills of the plan were made one by one */
function priceBatch(pricing: Pricing, plan: BulkPlan, place: number): number {
  const { sorted, opened, scratch } = pricing;
  const [from, to] = [sorted.starts[place] ?? 0, sorted.starts[place + 1] ?? 0];
  const rows = sorted.order.subarray(from, to);
  if (plan.lines === null) {
    for (const row of rows) writeExact(pricing, plan, row);
    return rows.length;
  }
  const cut = (column: Float64Array) => column.subarray(from, to);
  const unitColumn = (column: Float64Array, service: number) =>
    hasUnitColumn(plan, opened.services[service] ?? "") ? cut(column) : cut(NO_UNITS);
  runPlan(plan.lines, {
    count: rows.length,
    usage: sorted.usage.map(cut),
    units: sorted.units.map(unitColumn),
    prorationDays: cut(sorted.prorationDays),
    cents: scratch,
  });
  plan.lines.forEach(({ service }, line) => addTo(pricing.sums[service]?.subarray(from, to), scratch[line]));
  spread(pricing, rows, from);
  return mendBatch(pricing, plan, rows);
}

const NO_UNITS = new Float64Array(0);

function addTo(sum: Float64Array | undefined, cents: Float64Array | undefined): void {
  if (sum === undefined || cents === undefined) return;
  for (let place = 0; place < sum.length; place++) sum[place] = (sum[place] ?? 0) + (cents[place] ?? NaN);
}

/** Puts the amounts of sorted bills back in the order in which the bills came. */
function spread({ opened, amounts, sums }: Pricing, rows: Int32Array, from: number): void {
  const { total } = amounts;
  opened.services.forEach((name, service) => {
    const column = amounts.byService[name];
    const sum = sums[service];
    if (column === undefined || sum === undefined) return;
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place] ?? 0;
      const cents = sum[from + place] ?? NaN;
      column[row] = cents;
      total[row] = (total[row] ?? 0) + cents;
    }
  });
}

/** Bills that whole numbers could not make. */
function mendBatch(pricing: Pricing, plan: BulkPlan, rows: Int32Array): number {
  const { total } = pricing.amounts;
  let mended = 0;
  for (const row of rows) {
    if (!Number.isNaN(total[row])) continue;
    mended += 1;
    writeExact(pricing, plan, row);
  }
  return mended;
}

function writeExact({ opened, cases, amounts }: Pricing, plan: BulkPlan, row: number): void {
  const days = cases.days[row] ?? 0;
  const usage = known(cases.usage, row);
  const units = known(cases.units ?? {}, row);
  const made = exactOrNone(opened, plan, { usage, units, days: days === 0 ? null : days });
  opened.services.forEach((service, place) => {
    const column = amounts.byService[service];
    if (column !== undefined) column[row] = made?.byService[place] ?? NaN;
  });
  amounts.total[row] = made?.total ?? NaN;
}

function known(columns: Readonly<Record<string, Float64Array>>, row: number): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([service, column]) => {
      const value = column[row] ?? NaN;
      return Number.isNaN(value) ? [] : [[service, value] as const];
    }),
  );
}

function exactOrNone(...asked: Parameters<typeof exactCents>): ReturnType<typeof exactCents> | null {
  try {
    return exactCents(...asked);
  } catch (error) {
    if (error instanceof CannotBill) return null;
    throw error;
  }
}
