import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import * as v from "valibot";
import { type BulkBiller, bulkBiller } from "../../../src/domain/rates/bulk-biller";
import type { BulkAmounts } from "../../../src/domain/rates/bulk-cases";
import type { RateSchedule } from "../../../src/domain/rates/schedule-schema";
import { type Time, timed } from "../engine/stopwatch";
import { CODES, type MadeUpBills } from "./made-up-bills";

/** What one contender took, and the cents of water, sewer, storm water, solid waste and all. */
export interface RebillRun {
  readonly time: Time;
  readonly cents: readonly number[];
}

const PythonRun = v.object({ wall: v.number(), cpu: v.number(), cents: v.array(v.number()) });

/** Debian's own Python has python3-pandas; another may come first on the path. */
const PYTHON = process.env["RATEBOOK_PYTHON"] ?? "/usr/bin/python3";

/** The script in rebill.py; starting Python and reading the columns is not counted. */
export async function numpyRebill(folder: string): Promise<RebillRun> {
  const script = resolve(import.meta.dirname, "rebill.py");
  const { stdout } = await promisify(execFile)(PYTHON, [script, folder]);
  const { wall, cpu, cents } = v.parse(PythonRun, JSON.parse(stdout));
  return { time: { wall, cpu }, cents };
}

/** The product's bulk path, from the schedule as it was read: opening it and planning the kinds of account is counted. */
export async function ratebookRebill(schedule: RateSchedule, bills: MadeUpBills): Promise<RebillRun> {
  const fresh = structuredClone(schedule);
  const made: BulkAmounts[] = [];
  const time = await timed(() => Promise.resolve(made.push(rebill(fresh, bills))));
  const services = ["water", "sewer", "storm", "solid_waste"];
  const cents = made.flatMap(({ byService, total }) => [
    ...services.map((service) => sum(byService[service])),
    sum(total),
  ]);
  return { time, cents };
}

/** All bills under a schedule. */
export function rebill(schedule: RateSchedule, bills: MadeUpBills): BulkAmounts {
  const biller = bulkBiller(schedule);
  return biller.price({
    plan: plansOf(biller, bills),
    usage: { water: bills.usage, sewer: bills.usage },
    units: { storm: bills.eru, solid_waste: bills.containers },
    days: bills.days,
  });
}

/** The plan of each bill, by its codes; a kind of account is planned when its first bill comes. */
function plansOf(biller: BulkBiller, bills: MadeUpBills): Int32Array {
  const { customerClass, zone, meter, year } = bills;
  const plans = new Int32Array(bills.count);
  const known = new Int32Array(
    CODES.customerClass.length * CODES.zone.length * CODES.meter.length * CODES.year.length,
  ).fill(-1);
  for (let row = 0; row < bills.count; row++) {
    const account =
      ((customerClass[row] ?? 0) * CODES.zone.length + (zone[row] ?? 0)) * CODES.meter.length + (meter[row] ?? 0);
    const place = account * CODES.year.length + (year[row] ?? 0);
    let plan = known[place] ?? -1;
    if (plan < 0) plan = known[place] = planOf(biller, bills, row);
    plans[row] = plan;
  }
  return plans;
}

function planOf(biller: BulkBiller, bills: MadeUpBills, row: number): number {
  const code = (name: "customerClass" | "zone" | "meter" | "year") => CODES[name][bills[name][row] ?? 0] ?? "";
  const facts = { class: code("customerClass"), zone: code("zone"), meter: code("meter") };
  return biller.planOf({ facts }, { billDate: `${code("year")}-06-15` });
}

function sum(column: Float64Array | undefined): number {
  return (column ?? new Float64Array(0)).reduce((total, cents) => total + cents, 0);
}
