import type { BulkCases } from "./bulk-cases";
import type { Opened } from "./bulk-plan";
import { PARTS_OF_A_UNIT } from "./integer-columns";

/** Bills put in the order of their plans, so that each plan's bills lie side by side. */
export interface SortedCases {
  /** The bill at each place. */
  readonly order: Int32Array;
  /** Where the bills of each plan begin, and at last where all end. */
  readonly starts: Int32Array;
  /** Use and units in whole parts, by the place of the service; NaN where they are not known, too fine, or below zero. */
  readonly usage: readonly Float64Array[];
  readonly units: readonly Float64Array[];
  /** Days to prorate by; 0 for a normal period. */
  readonly prorationDays: Float64Array;
}

/**
 * Sorts bills by their plans.
 * @throws RangeError when a bill names a plan that was never made
 */
export function sortCases(opened: Opened, cases: BulkCases, plans: number): SortedCases {
  const starts = startsOf(cases.plan, plans);
  const order = orderOf(cases.plan, starts);
  const inParts = partsOnce(order);
  return {
    order,
    starts,
    usage: opened.services.map((service) => inParts(cases.usage[service])),
    units: opened.services.map((service) => inParts(cases.units?.[service])),
    prorationDays: prorated(opened, cases.days, order),
  };
}

const NOTHING = new Float64Array(0);

/** Services often share one column of use, which is then sorted once. */
function partsOnce(order: Int32Array): (column: Float64Array | undefined) => Float64Array {
  const known: { readonly column: Float64Array; readonly parts: Float64Array }[] = [];
  return (column) => {
    if (column === undefined) return NOTHING;
    const same = known.find(
      (each) => each.column.buffer === column.buffer && each.column.byteOffset === column.byteOffset,
    );
    const parts = same?.parts ?? partsOf(column, order);
    known.push({ column, parts });
    return parts;
  };
}

function startsOf(plan: Int32Array, plans: number): Int32Array {
  const starts = new Int32Array(plans + 1);
  for (let row = 0; row < plan.length; row++) {
    const of = plan[row] ?? -1;
    if (!(of >= 0 && of < plans)) throw new RangeError(`bill ${row} has no plan`);
    starts[of + 1] = (starts[of + 1] ?? 0) + 1;
  }
  for (let of = 0; of < plans; of++) starts[of + 1] = (starts[of + 1] ?? 0) + (starts[of] ?? 0);
  return starts;
}

function orderOf(plan: Int32Array, starts: Int32Array): Int32Array {
  const next = starts.slice();
  const order = new Int32Array(plan.length);
  for (let row = 0; row < plan.length; row++) {
    const of = plan[row] ?? 0;
    const place = next[of] ?? 0;
    order[place] = row;
    next[of] = place + 1;
  }
  return order;
}

function partsOf(column: Float64Array, order: Int32Array): Float64Array {
  const parts = new Float64Array(order.length);
  for (let place = 0; place < order.length; place++) {
    const scaled = (column[order[place] ?? 0] ?? NaN) * PARTS_OF_A_UNIT;
    parts[place] = scaled === Math.floor(scaled) && scaled >= 0 ? scaled : nearlyWhole(scaled);
  }
  return parts;
}

/** 7.1 × 1000 is 7099.999…, and means 7100. */
function nearlyWhole(scaled: number): number {
  const whole = Math.round(scaled);
  return whole >= 0 && Math.abs(scaled - whole) < 1e-6 ? whole : NaN;
}

function prorated({ prorationTable }: Opened, days: Int32Array, order: Int32Array): Float64Array {
  const sorted = new Float64Array(order.length);
  if (prorationTable === null) return sorted;
  for (let place = 0; place < order.length; place++) {
    const length = days[order[place] ?? 0] ?? 0;
    sorted[place] = prorationTable[length] ?? NaN;
  }
  return sorted;
}
