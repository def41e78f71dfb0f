import type { Column } from "./combine";

/** Percentiles of a fan, in percent. */
export const PERCENTILES = [5, 10, 25, 50, 75, 90, 95] as const;

/**
 * The percentiles of numbers, between two of them by their distance, as PERCENTILE.INC of Excel has it. `numbers` is left in
 * another order.
 * @example percentilesOf(Float64Array.of(4, 1, 3, 2), [50]) // [2.5]
 */
export function percentilesOf(numbers: Column, percents: readonly number[] = PERCENTILES): readonly number[] {
  const places = percents.map((percent) => ((numbers.length - 1) * percent) / 100);
  const whole = new Set(places.flatMap((place) => [Math.floor(place), Math.ceil(place)]));
  const ranks = [...whole].toSorted((a, b) => a - b);
  arrange(numbers, { from: 0, to: numbers.length - 1 }, ranks);
  return places.map((place) => {
    const below = numbers[Math.floor(place)] ?? Number.NaN;
    return below + ((numbers[Math.ceil(place)] ?? Number.NaN) - below) * (place - Math.floor(place));
  });
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Brings the numbers of the wanted ranks to their places, smaller ones before, larger ones after (Hoare's selection). */
function arrange(numbers: Column, { from, to }: Stretch, ranks: readonly number[]): void {
  if (from >= to || ranks.length === 0) return;
  const [end, begin] = partition(numbers, { from, to });
  arrange(
    numbers,
    { from, to: end },
    ranks.filter((rank) => rank <= end),
  );
  arrange(
    numbers,
    { from: begin, to },
    ranks.filter((rank) => rank >= begin),
  );
}

/** Parts a stretch by the middle of three of its numbers; between the two ends stand numbers equal to it. */
function partition(numbers: Column, { from, to }: Stretch): readonly [end: number, begin: number] {
  const pivot = middleOf(numbers[from] ?? 0, numbers[(from + to) >> 1] ?? 0, numbers[to] ?? 0);
  let [low, high] = [from, to];
  while (low <= high) {
    while ((numbers[low] ?? 0) < pivot) low++;
    while ((numbers[high] ?? 0) > pivot) high--;
    if (low > high) break;
    const swapped = numbers[low] ?? 0;
    numbers[low++] = numbers[high] ?? 0;
    numbers[high--] = swapped;
  }
  return [high, low];
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
