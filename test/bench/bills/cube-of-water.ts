import { blockVolumes, useLevel } from "../../../src/domain/rates/bill-frequency";
import type { RateSchedule } from "../../../src/domain/rates/schedule-schema";
import { type CubeRow, type UseCube, useCube } from "../../../src/domain/rates/use-cube";
import { type Time, timed } from "../engine/stopwatch";
import { CODES, type MadeUpBills } from "./made-up-bills";
import { rebill } from "./rebill";

/** A changed break of the water blocks, priced over all bills both ways. Cents. */
export interface CubeRun {
  readonly full: Time;
  readonly fromCube: Time;
  readonly building: Time;
  readonly rows: number;
  readonly fullCents: number;
  readonly cubeCents: number;
}

/** Upper ends of the first two water blocks in ccf: the second one is the change. */
const BREAKS = [1000, 2000] as const;
/** Cents for 1,000 cubic feet in 2022, inside and outside (half as much again, rounded). */
const PRICES = { inside: [4297, 4096, 3868], outside: [6446, 6144, 5802] } as const;
/** Least use by meter size in ccf. */
const LEAST = [3, 4.5, 7.5, 15, 24, 45, 75, 150] as const;

/**
 * Bills all of one year's water under the changed break: once bill by bill, with the schedule changed, and once from the cube
 * by block volumes. They differ by what rounds away, at most half a cent a bill.
 */
export async function cubeOfWater(schedule: RateSchedule, made: MadeUpBills): Promise<CubeRun> {
  const bills = { ...made, year: new Int32Array(made.count) };
  const changed = withBreak(schedule);
  const kept: { cube: UseCube | null; fullCents: number; cubeCents: number } = {
    cube: null,
    fullCents: 0,
    cubeCents: 0,
  };
  const building = await timed(async () => {
    kept.cube = useCube(cubeRows(bills));
  });
  const full = await timed(async () => {
    kept.fullCents = (rebill(changed, bills).byService["water"] ?? new Float64Array(0)).reduce(
      (sum, cents) => sum + cents,
      0,
    );
  });
  const cube = kept.cube ?? { cells: [] };
  const fromCube = await timed(async () => {
    kept.cubeCents = priceBlocks(cube);
  });
  if (Math.abs(kept.fullCents - kept.cubeCents) > bills.count / 2)
    throw new Error(`${kept.cubeCents} cents from the cube, ${kept.fullCents} bill by bill`);
  const rows = cube.cells.reduce((sum, { distribution }) => sum + distribution.uses.length, 0);
  return { full, fromCube, building, rows, fullCents: kept.fullCents, cubeCents: kept.cubeCents };
}

function withBreak(schedule: RateSchedule): RateSchedule {
  const text = JSON.stringify(schedule).replace('{"to":300,"rate":40.96}', `{"to":${BREAKS[1] / 10},"rate":40.96}`);
  return JSON.parse(text) as RateSchedule;
}

function* cubeRows(bills: MadeUpBills): Iterable<CubeRow> {
  const counts = new Map<number, number>();
  for (let row = 0; row < bills.count; row++) {
    const key =
      ((bills.usage[row] ?? 0) * CODES.zone.length + (bills.zone[row] ?? 0)) * CODES.meter.length +
      (bills.meter[row] ?? 0);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [key, count] of counts) {
    const place = Math.floor(key / CODES.meter.length);
    yield {
      service: "water",
      customerClass: "",
      zone: CODES.zone[place % CODES.zone.length] ?? "",
      meterSize: CODES.meter[key % CODES.meter.length] ?? "",
      use: Math.floor(place / CODES.zone.length),
      bills: count,
    };
  }
}

/** Σ price × block volume; bills below the least use pay for it. */
function priceBlocks({ cells }: UseCube): number {
  let cents = 0;
  for (const { distribution, zone, meterSize } of cells) {
    const prices = zone === "outside" ? PRICES.outside : PRICES.inside;
    const level = useLevel(distribution, LEAST[CODES.meter.findIndex((size) => size === meterSize)] ?? 0);
    const raised = level.threshold * level.stopping - level.stoppingUse;
    blockVolumes(distribution, BREAKS).forEach(({ volume }, block) => {
      cents += ((volume + (block === 0 ? raised : 0)) * (prices[block] ?? 0)) / 10;
    });
  }
  return cents;
}
