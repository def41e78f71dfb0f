/**
 * Prices by year against those before the first year.
 * @example priceIndex([0.1, 0.1]) // [1.1, 1.21]
 */
export function priceIndex(increases: readonly number[]): readonly number[] {
  let index = 1;
  return increases.map((increase) => (index *= 1 + increase));
}

/**
 * The increases that lead to prices by year.
 * @example increasesOf([1.1, 1.21]) // [0.1, 0.1]
 */
export function increasesOf(index: readonly number[]): readonly number[] {
  return index.map((each, at) => each / (index[at - 1] ?? 1) - 1);
}

/**
 * How something that changes by so much with each year's price changes with each year's increase, which moves the prices of
 * its own year and all years after.
 * @param byPrice its change for one unit of each year's price index
 */
export function slopesByIncrease(byPrice: readonly number[], increases: readonly number[]): readonly number[] {
  const index = priceIndex(increases);
  let later = 0;
  const sums = byPrice.map(() => 0);
  for (let at = byPrice.length - 1; at >= 0; at -= 1) {
    later += (byPrice[at] ?? 0) * (index[at] ?? 1);
    sums[at] = later / (1 + (increases[at] ?? 0));
  }
  return sums;
}

/** The other way round: from the change with each year's increase to the change with each year's price. */
export function slopesByPrice(byIncrease: readonly number[], increases: readonly number[]): readonly number[] {
  const index = priceIndex(increases);
  const sum = (at: number): number => (byIncrease[at] ?? 0) * (1 + (increases[at] ?? 0));
  return byIncrease.map((_, at) => (sum(at) - sum(at + 1)) / (index[at] ?? 1));
}
