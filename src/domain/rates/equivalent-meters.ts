import { meterSize } from "./meter-size";

/** How many 5/8-inch meters a meter of each size counts for. */
export interface MeterTable {
  readonly id: string;
  /** As it is said in a convention. */
  readonly name: string;
  /** By the size's name, see meter-size.ts. */
  readonly ratios: ReadonlyMap<string, number>;
}

/** Up to two inches the safe maximum flow does not depend on the meter's type: 20, 30, 50, 100 and 160 gallons a minute. */
const SMALL: readonly (readonly [string, number])[] = [
  ["5/8", 1],
  ["3/4", 1.5],
  ["1", 2.5],
  ["1.5", 5],
  ["2", 8],
];

/**
 * Tables by AWWA safe maximum flow (C700, C702; M1 meter equivalents), base 5/8 inch. They differ from three inches on;
 * displacement meters are not made above that in the standard, so the larger sizes of that table are the ratios usual for them.
 */
export const METER_TABLES = {
  displacement: table("displacement", "AWWA ratios of displacement meters", [15, 25, 50, 80, 115]),
  compound: table("compound", "AWWA ratios of compound meters", [16, 25, 50, 80, 115]),
  turbine: table("turbine", "AWWA ratios of turbine meters", [17.5, 31.5, 65, 140, 210]),
} as const;

/** The tables that can be chosen by name. */
export type MeterTableId = keyof typeof METER_TABLES;

/** Their names, the usual one first. */
export const METER_TABLE_IDS: readonly [MeterTableId, ...MeterTableId[]] = ["displacement", "compound", "turbine"];

/**
 * A city's own table.
 * @param ratios by size as the city prints it
 * @example ownMeterTable([["5/8", 1], ['1-1/2"', 4]]).ratios.get("1.5") // 4
 */
export function ownMeterTable(ratios: readonly (readonly [size: string, ratio: number])[]): MeterTable {
  return {
    id: "own",
    name: "the city's own ratios",
    ratios: new Map(ratios.map(([size, ratio]) => [meterSize(size), ratio])),
  };
}

/** Meters of one size. */
export interface MeterCount {
  /** As printed. */
  readonly size: string;
  readonly meters: number;
}

/** Equivalent meters, and the sizes that the table does not name with their meters, which count for nothing. */
export interface EquivalentMeters {
  readonly equivalent: number;
  readonly missing: readonly MeterCount[];
}

/**
 * Equivalent meters: the sum of meters × ratio of their size.
 * @example equivalentMeters([{ size: "5/8", meters: 10 }, { size: "2", meters: 1 }], METER_TABLES.displacement).equivalent // 18
 */
export function equivalentMeters(counts: readonly MeterCount[], { ratios }: MeterTable): EquivalentMeters {
  const ratioOf = (size: string) => ratios.get(meterSize(size));
  return {
    equivalent: counts.reduce((sum, { size, meters }) => sum + meters * (ratioOf(size) ?? 0), 0),
    missing: counts.filter(({ size }) => ratioOf(size) === undefined),
  };
}

function table(id: string, name: string, large: readonly number[]): MeterTable {
  const sizes = ["3", "4", "6", "8", "10"].map((size, index) => [size, large[index] ?? 0] as const);
  return { id, name, ratios: new Map([...SMALL, ...sizes]) };
}
