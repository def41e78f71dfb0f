/** Two readings of one meter, as they stand on its register. */
export interface MeterReadings {
  readonly previous: number;
  readonly current: number;
  /** Digits of the register; a meter of 4 digits goes from 9999 to 0. */
  readonly digits: number;
}

/** Usage between two readings, in the units of the register. */
export interface MeterUsage {
  readonly usage: number;
  /** Whether the register went past its last number and began again at 0. */
  readonly rolledOver: boolean;
}

/** Of the register's range: more than half of it in one period is rather a wrong reading than usage. */
const MOST_OF_RANGE = 0.5;

/** A register rolls over only from near its end. */
const NEAR_END = 0.75;

/**
 * Usage from two readings. Where the later one is lower, the register rolled over if it stood in its last quarter before and
 * the usage is at most half of its range; any other fall (a new meter, a slip) is null, for a person to look at. A reading
 * below zero or with more digits than the register is null.
 * @example meterUsage({ previous: 9950, current: 30, digits: 4 }) // { usage: 80, rolledOver: true }
 */
export function meterUsage({ previous, current, digits }: MeterReadings): MeterUsage | null {
  const range = 10 ** digits;
  if (previous < 0 || current < 0 || previous >= range || current >= range) return null;
  if (current >= previous) return { usage: current - previous, rolledOver: false };
  const usage = range - previous + current;
  if (previous < NEAR_END * range || usage > MOST_OF_RANGE * range) return null;
  return { usage, rolledOver: true };
}

/**
 * How many digits a meter's register has, from its readings as printed: leading zeros and all digits of the highest reading
 * count, decimals do not; 0 where there is no reading.
 * @example registerDigits(["0099", "00123", "98,761"]) // 5
 */
export function registerDigits(readings: readonly string[]): number {
  return readings.reduce((most, text) => Math.max(most, wholeDigits(text)), 0);
}

function wholeDigits(text: string): number {
  return (text.split(".")[0] ?? "").replace(/[^0-9]/g, "").length;
}
