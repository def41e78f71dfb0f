import { useAtShare } from "./bill-frequency";
import type { UseDistribution } from "./use-distribution";

/** How far each step of the usual levels goes, in scaled units: by 1 to 100, by 5 to 200 and so on. */
const STEPS: readonly (readonly [to: number, step: number])[] = [
  [100, 1],
  [200, 5],
  [500, 25],
  [1000, 100],
];
/** Beyond a thousand, each level is the next of 1, 2, 5 times a power of ten. */
const ROUND = [1, 2, 5];

/**
 * Levels of use for a bill tabulation: every unit up to a hundred, then coarser, up to the first at or above the highest use. Where
 * bills use thousands of a small unit (gallons, cubic feet), the levels are ten or a hundred times as far apart; where they use
 * parts of a unit, they stay at whole units.
 * @param also levels that must be among them: the breaks between blocks
 */
export function useThresholds(distribution: UseDistribution, also: readonly number[]): readonly number[] {
  const highest = Math.max(distribution.uses.at(-1) ?? 0, 0);
  const scale = scaleOf(distribution);
  const levels = [0];
  for (const [to, step] of STEPS)
    for (let at = (levels.at(-1) ?? 0) / scale + step; at <= to; at += step) levels.push(at * scale);
  for (let power = 1000; (levels.at(-1) ?? 0) < highest; power *= 10)
    levels.push(...ROUND.map((each) => each * power * scale).filter((level) => level > (levels.at(-1) ?? 0)));
  const end = levels.findIndex((level) => level >= highest);
  return [...new Set([...levels.slice(0, end + 1), ...also])].sort((left, right) => left - right);
}

/** A power of ten, at least 1, that brings the usual bill below fifty. */
function scaleOf(distribution: UseDistribution): number {
  const usual = useAtShare(distribution, 0.5) ?? 0;
  return usual < 50 ? 1 : 10 ** Math.ceil(Math.log10(usual / 50));
}

/**
 * Breaks to begin with where nobody chose any: the uses that half, three quarters and nine tenths of the bills do not pass,
 * as whole numbers above 0.
 * @example usualBreaks(useDistribution([{ use: 4, bills: 50 }, { use: 9, bills: 40 }, { use: 30, bills: 10 }])) // [4, 9]
 */
export function usualBreaks(distribution: UseDistribution): readonly number[] {
  const found = [0.5, 0.75, 0.9].map((share) => Math.ceil(useAtShare(distribution, share) ?? 0));
  return [...new Set(found)].filter((each) => each > 0);
}
