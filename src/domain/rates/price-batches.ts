import { type SortedCases, sortCases } from "./sorted-cases";
import type { BulkAmounts, BulkCases } from "./bulk-cases";
import { type BulkPlan, exactCents, type Opened } from "./bulk-plan";
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

/** Bills that are sorted and made at a time: so many that their columns stay near the processor. */
const AT_A_TIME = 1 << 18;

/** Makes all bills, some at a time, plan by plan. */
export function priceBatches(opened: Opened, plans: readonly BulkPlan[], cases: BulkCases): BulkAmounts {
  const count = cases.plan.length;
  const byService = Object.fromEntries(opened.services.map((service) => [service, new Float64Array(count)] as const));
  const amounts = { total: new Float64Array(count), byService };
  let exactBills = 0;
  for (let from = 0; from < count; from += AT_A_TIME) {
    const cut = { from, to: Math.min(count, from + AT_A_TIME) };
    const into = { total: amounts.total.subarray(cut.from, cut.to), byService: cutAll(byService, cut) };
    exactBills += priceSome(opened, plans, { cases: cutCases(cases, cut), amounts: into });
  }
  return { ...amounts, exactBills };
}

interface Cut {
  readonly from: number;
  readonly to: number;
}

type Columns = Readonly<Record<string, Float64Array>>;

function cutAll(columns: Columns, { from, to }: Cut): Columns {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, column.subarray(from, to)] as const),
  );
}

function cutCases({ plan, usage, units, days }: BulkCases, cut: Cut): BulkCases {
  const { from, to } = cut;
  return {
    plan: plan.subarray(from, to),
    usage: cutAll(usage, cut),
    units: cutAll(units ?? {}, cut),
    days: days.subarray(from, to),
  };
}

function priceSome(
  opened: Opened,
  plans: readonly BulkPlan[],
  { cases, amounts }: Pick<Pricing, "cases" | "amounts">,
): number {
  const sorted = sortCases(opened, cases, plans.length);
  const sums = opened.services.map(() => new Float64Array(cases.plan.length));
  const pricing = { opened, cases, sorted, amounts, sums, scratch: scratchFor(plans, sorted) };
  let exactBills = 0;
  for (const [place, plan] of plans.entries()) exactBills += priceBatch(pricing, plan, place);
  return exactBills;
}

function scratchFor(plans: readonly BulkPlan[], { starts }: SortedCases): readonly Float64Array[] {
  const lines = plans.reduce((most, plan) => Math.max(most, plan.lines?.length ?? 0), 0);
  const bills = plans.reduce((most, _, place) => Math.max(most, (starts[place + 1] ?? 0) - (starts[place] ?? 0)), 0);
  return Array.from({ length: lines }, () => new Float64Array(bills));
}

/** @returns how many bills of the plan were made one by one */
function priceBatch(pricing: Pricing, plan: BulkPlan, place: number): number {
  const { sorted, scratch } = pricing;
  const [from, to] = [sorted.starts[place] ?? 0, sorted.starts[place + 1] ?? 0];
  if (from === to) return 0;
  const rows = sorted.order.subarray(from, to);
  if (plan.lines === null) {
    for (const row of rows) writeExact(pricing, plan, row);
    return rows.length;
  }
  const cut = (column: Float64Array) => column.subarray(from, to);
  const unitColumn = (column: Float64Array, service: number) =>
    plan.hasUnits[service] === true ? cut(column) : NO_UNITS;
  runPlan(plan.lines, {
    count: rows.length,
    usage: sorted.usage.map(cut),
    units: sorted.units.map(unitColumn),
    prorationDays: cut(sorted.prorationDays),
    cents: scratch,
  });
  plan.lines.forEach(({ service }, line) => addTo(pricing.sums[service]?.subarray(from, to), scratch[line]));
  return spread(pricing, rows, from) === 0 ? 0 : mendBatch(pricing, plan, rows);
}

const NO_UNITS = new Float64Array(0);

function addTo(sum: Float64Array | undefined, cents: Float64Array | undefined): void {
  if (sum === undefined || cents === undefined) return;
  for (let place = 0; place < sum.length; place++) sum[place] = (sum[place] ?? 0) + (cents[place] ?? NaN);
}

/**
 * Puts the amounts of sorted bills back in the order in which the bills came.
 * @returns how many bills whole numbers could not make
 */
function spread({ opened, amounts, sums }: Pricing, rows: Int32Array, from: number): number {
  const total = new Float64Array(rows.length);
  opened.services.forEach((name, service) => {
    const column = amounts.byService[name];
    const sum = sums[service];
    if (column === undefined || sum === undefined) return;
    for (let place = 0; place < rows.length; place++) {
      const cents = sum[from + place] ?? NaN;
      column[rows[place] ?? 0] = cents;
      total[place] = (total[place] ?? 0) + cents;
    }
  });
  let unmade = 0;
  for (let place = 0; place < rows.length; place++) {
    const cents = total[place] ?? NaN;
    amounts.total[rows[place] ?? 0] = cents;
    if (Number.isNaN(cents)) unmade += 1;
  }
  return unmade;
}

/** Bills that whole numbers could not make. */
function mendBatch(pricing: Pricing, plan: BulkPlan, rows: Int32Array): number {
  const { total } = pricing.amounts;
  let mended = 0;
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    const cents = total[row] ?? NaN;
    if (!Number.isNaN(cents)) continue;
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

function known(columns: Columns, row: number): Readonly<Record<string, number>> {
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
