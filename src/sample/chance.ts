import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

const WARM_UP_DRAWS = 32;
const TWO_TO_32 = 4_294_967_296;

/** A source of reproducible chance. Arithmetic only, no logarithms or sines, so every JavaScript engine draws alike. */
export interface Chance {
  /** A number from 0 up to, not including, 1. */
  share(): number;
  /** A whole number between both ends, both included. */
  whole(from: number, to: number): number;
  /** True in the given share of draws. */
  happens(probability: number): boolean;
  /** One of the items, each as likely as the next. */
  pick<T>(items: readonly T[]): T;
  /** A number around 1: bell-shaped (sum of three draws), never beyond 1 ± `width`. */
  around(width: number): number;
}

/**
 * Chance from a seed: the same seed draws the same numbers on every machine.
 * @example seededChance(1).whole(1, 6) === seededChance(1).whole(1, 6) // true
 */
export function seededChance(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  for (let draw = 0; draw < WARM_UP_DRAWS; draw++) generator.next();
  const share = () => (generator.next() >>> 0) / TWO_TO_32;
  return {
    share,
    whole: (from, to) => from + Math.floor(share() * (to - from + 1)),
    happens: (probability) => share() < probability,
    pick: (items) => pickOne(items, share()),
    around: (width) => 1 + (((share() + share() + share()) / 3) * 2 - 1) * width,
  };
}

/**
 * One of several choices, as likely as their weights say; weights need not sum to 1.
 * @throws Error when there is nothing to choose from: a bug
 */
export function weighted<T>(chance: Chance, choices: readonly (readonly [choice: T, weight: number])[]): T {
  let rest = chance.share() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [choice, weight] of choices) {
    rest -= weight;
    if (rest < 0) return choice;
  }
  return pickOne(choices, 0)[0];
}

function pickOne<T>(items: readonly T[], share: number): T {
  const item = items[Math.floor(share * items.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}
