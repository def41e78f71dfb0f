import type { Cents } from "../money";
import { type UseCount, useCounts, useDistribution, type UseDistribution } from "./use-distribution";

/** What a rate can depend on besides use. */
export interface CubeKey {
  readonly service: string;
  readonly customerClass: string;
  /** inside, outside or unknown. */
  readonly zone: string;
  /** The size's name, see meter-size.ts; empty where none is known. */
  readonly meterSize: string;
}

/** The bills of one service, class, zone and meter size by their use. */
export interface CubeCell extends CubeKey {
  readonly distribution: UseDistribution;
}

/** All bills of a period by use, built once: rates that depend on its keys are then priced over it without reading a bill. */
export interface UseCube {
  readonly cells: readonly CubeCell[];
}

/** Bills of one use under their key. */
export interface CubeRow extends CubeKey, UseCount {}

/**
 * Builds the cube from counted bills; equal keys and uses are put together. Its cells stand in the order of their keys' first row.
 */
export function useCube(rows: Iterable<CubeRow>): UseCube {
  const found = new Map<string, { readonly key: CubeKey; readonly counts: UseCount[] }>();
  for (const { service, customerClass, zone, meterSize, use, bills } of rows) {
    const name = JSON.stringify([service, customerClass, zone, meterSize]);
    const cell = found.get(name) ?? { key: { service, customerClass, zone, meterSize }, counts: [] };
    cell.counts.push({ use, bills });
    found.set(name, cell);
  }
  return { cells: [...found.values()].map(({ key, counts }) => ({ ...key, distribution: useDistribution(counts) })) };
}

/**
 * The bills that fit the keys given, as one distribution; a key that is left out fits all.
 * @example selectUse(cube, { service: "water", customerClass: "residential" }).totalUse
 */
export function selectUse({ cells }: UseCube, wanted: Partial<CubeKey>): UseDistribution {
  const fits = (cell: CubeCell) =>
    (wanted.service ?? cell.service) === cell.service &&
    (wanted.customerClass ?? cell.customerClass) === cell.customerClass &&
    (wanted.zone ?? cell.zone) === cell.zone &&
    (wanted.meterSize ?? cell.meterSize) === cell.meterSize;
  return useDistribution(cells.filter(fits).flatMap(({ distribution }) => useCounts(distribution)));
}

/**
 * What all bills of the cube come to, each use of each key priced once and counted as often as there are bills of it: the sum of
 * a full re-bill to the cent, since every bill is rounded before it is counted.
 * @param priceOf the rule of a key: whole cents of one bill of a use; null for bills that are not priced
 * @example priceCube(cube, ({ zone }) => (use) => Math.round(use * (zone === "outside" ? 750 : 500)))
 */
export function priceCube({ cells }: UseCube, priceOf: (key: CubeKey) => ((use: number) => Cents) | null): Cents {
  let sum = 0;
  for (const cell of cells) {
    const amountOf = priceOf(cell);
    if (amountOf !== null) sum += priceOver(cell.distribution, amountOf);
  }
  return sum;
}

/**
 * What the bills of a distribution come to.
 * @param amountOf whole cents of one bill of a use, rounded as the schedule says
 * @example priceOver(useDistribution([{ use: 0, bills: 2 }, { use: 3, bills: 1 }]), (use) => 500 + Math.round(use * 133.3)) // 1900
 */
export function priceOver({ uses, bills }: UseDistribution, amountOf: (use: number) => Cents): Cents {
  let sum = 0;
  for (let place = 0; place < uses.length; place++) sum += (bills[place] ?? 0) * amountOf(uses[place] ?? 0);
  return sum;
}
