import type { BulkAmounts, BulkCases } from "./bulk-cases";
import { type BulkPlan, exactCents, hasUnitColumn, type Opened, prorationDays } from "./bulk-plan";
import { CannotBill } from "./cannot-bill";
import { PARTS_OF_A_UNIT, runPlan } from "./integer-columns";

/** The bills of one plan among all, and where their amounts go. */
export interface PlannedRows {
  readonly rows: Int32Array;
  readonly cases: BulkCases;
  readonly amounts: Pick<BulkAmounts, "total" | "byService">;
}

/**
 * The rows of each plan, in their order.
 * @throws RangeError when a row names a plan that was never made
 */
export function batchesOf(plan: Int32Array, plans: number): readonly Int32Array[] {
  const counts = new Int32Array(plans);
  for (const each of plan) {
    if (!(each >= 0 && each < plans)) throw new RangeError(`there is no plan ${each}`);
    counts[each] = (counts[each] ?? 0) + 1;
  }
  const batches = Array.from(counts, (count) => new Int32Array(count));
  counts.fill(0);
  for (let row = 0; row < plan.length; row++) {
    const of = plan[row] ?? 0;
    const next = counts[of] ?? 0;
    const batch = batches[of];
    if (batch !== undefined) batch[next] = row;
    counts[of] = next + 1;
  }
  return batches;
}

/** Makes the bills of one plan. @returns how many were made one by one */
export function priceBatch(opened: Opened, plan: BulkPlan, at: PlannedRows): number {
  if (plan.lines === null) {
    for (const row of at.rows) writeExact(opened, plan, { ...at, row });
    return at.rows.length;
  }
  const count = at.rows.length;
  const batch = {
    count,
    usage: opened.services.map((service) => partsOf(at.cases.usage[service], at.rows)),
    units: opened.services.map((service) =>
      partsOf(hasUnitColumn(plan, service) ? at.cases.units?.[service] : undefined, at.rows),
    ),
    prorationDays: daysOf(opened, at),
    cents: plan.lines.map(() => new Float64Array(count)),
  };
  runPlan(plan.lines, batch);
  plan.lines.forEach(({ service }, place) => addTo(at, opened.services[service] ?? "", batch.cents[place]));
  let exactBills = 0;
  for (const row of at.rows) {
    if (!Number.isNaN(at.amounts.total[row])) continue;
    exactBills += 1;
    writeExact(opened, plan, { ...at, row });
  }
  return exactBills;
}

const NO_PARTS = new Float64Array(0);

/** Whole parts of a unit; NaN for use or units that are finer, not known, or below zero. */
function partsOf(usage: Float64Array | undefined, rows: Int32Array): Float64Array {
  if (usage === undefined) return NO_PARTS;
  const parts = new Float64Array(rows.length).fill(NaN);
  for (let place = 0; place < rows.length; place++) {
    const scaled = (usage[rows[place] ?? 0] ?? NaN) * PARTS_OF_A_UNIT;
    const whole = Math.round(scaled);
    if (whole >= 0 && Math.abs(scaled - whole) < 1e-6) parts[place] = whole;
  }
  return parts;
}

function daysOf(opened: Opened, { rows, cases }: PlannedRows): Float64Array {
  const days = new Float64Array(rows.length);
  if (opened.open.schedule.proration === undefined) return days;
  const known = new Map<number, number>();
  for (let place = 0; place < rows.length; place++) {
    const length = cases.days[rows[place] ?? 0] ?? 0;
    const prorated = known.get(length) ?? prorationDays(opened, length);
    known.set(length, prorated);
    days[place] = prorated;
  }
  return days;
}

function addTo({ rows, amounts }: PlannedRows, service: string, cents: Float64Array | undefined): void {
  const column = amounts.byService[service];
  if (column === undefined || cents === undefined) return;
  const { total } = amounts;
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    const amount = cents[place] ?? NaN;
    column[row] = (column[row] ?? 0) + amount;
    total[row] = (total[row] ?? 0) + amount;
  }
}

function writeExact(
  opened: Opened,
  plan: BulkPlan,
  { row, cases, amounts }: PlannedRows & { readonly row: number },
): void {
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
