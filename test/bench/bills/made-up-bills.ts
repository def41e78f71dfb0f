import { mkdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";

/** Bills by columns, as an export would give them: what each is billed by, in codes. */
export interface MadeUpBills {
  readonly count: number;
  readonly customerClass: Int32Array;
  /** 0 inside, 1 outside. */
  readonly zone: Int32Array;
  readonly meter: Int32Array;
  /** 0 for 2022. */
  readonly year: Int32Array;
  /** Use in ccf. */
  readonly usage: Float64Array;
  readonly days: Int32Array;
  /** To the tenth. */
  readonly eru: Float64Array;
  readonly containers: Float64Array;
}

/** Codes of the columns, in the words of Kent's schedule. */
export const CODES = {
  customerClass: ["residential", "multi_family", "commercial", "industrial", "institutional", "government"],
  zone: ["inside", "outside"],
  meter: ["5/8", "3/4", "1", "1.5", "2", "3", "4", "6"],
  year: ["2022", "2023", "2024", "2025", "2026"],
} as const;

/** Charge lines of one bill: water, sewer, storm water, solid waste. */
export const LINES_A_BILL = 4;

/** So many bills, always the same ones: nine in ten of homes, uses skewed as in a city, some short periods. */
export function madeUpBills(count: number): MadeUpBills {
  const draw = linear(20_261_129);
  const bills = {
    customerClass: new Int32Array(count),
    zone: new Int32Array(count),
    meter: new Int32Array(count),
    year: new Int32Array(count),
    usage: new Float64Array(count),
    days: new Int32Array(count),
    eru: new Float64Array(count),
    containers: new Float64Array(count),
  };
  for (let row = 0; row < count; row++) {
    const home = draw() < 0.9;
    bills.customerClass[row] = home ? 0 : 1 + Math.floor(draw() * 5);
    bills.zone[row] = draw() < 0.06 ? 1 : 0;
    bills.meter[row] = home ? 0 : Math.floor(draw() * CODES.meter.length);
    bills.year[row] = Math.floor(draw() * CODES.year.length);
    bills.usage[row] = Math.floor(home ? 1 + draw() * draw() * 40 : draw() * draw() * draw() * 5000);
    bills.days[row] = draw() < 0.02 ? 5 + Math.floor(draw() * 20) : 30;
    bills.eru[row] = home ? 1 : (20 + Math.floor(draw() * 300)) / 10;
    bills.containers[row] = home ? 1 : Math.floor(draw() * 6);
  }
  return { count, ...bills };
}

/** Writes the columns as they lie in memory, for the contender outside. */
export async function writeColumns(bills: MadeUpBills, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, column] of Object.entries(bills) as readonly (readonly [
    string,
    number | Int32Array | Float64Array,
  ])[]) {
    if (typeof column !== "number") await writeFile(resolve(folder, `${name}.bin`), new Uint8Array(column.buffer));
  }
}

/** A linear congruential generator (Numerical Recipes): shares from 0 up to 1. */
function linear(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
