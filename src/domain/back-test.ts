import { expectedCash, type ExpectedCashSetting } from "./expected-cash";
import { type Forecast, forecastError, type ForecastError } from "./forecast-error";
import { cutTriangle, type SettlementTriangle } from "./settlement-triangle";

/** A forecast that would have been made at an earlier month end, beside what was received. */
export interface BackTestMonth {
  /** Number of the last month that was known, see month-number.ts. */
  readonly madeAfter: number;
  /** The month after it, in whole cents. */
  readonly next: Forecast;
  /** The three months after it; null while they are not over. */
  readonly nextThree: Forecast | null;
}

/** How the forecast would have done. */
export interface BackTest {
  readonly months: readonly BackTestMonth[];
  readonly next: ForecastError;
  readonly nextThree: ForecastError;
}

/** Which earlier month ends are tried. */
export interface BackTestSetting extends ExpectedCashSetting {
  /** Month ends tried, at most: the newest that are over. */
  readonly backTests: number;
  /** Months of history below which no forecast is tried. */
  readonly leastHistory: number;
}

const THREE = 3;

/**
 * Makes the forecast again at each of the last month ends with what was known then, and compares it with the payments
 * received since, returned payments taken out of both.
 */
export function backTest(triangle: SettlementTriangle, setting: BackTestSetting): BackTest {
  const known = triangle.cohorts.length;
  const first = Math.max(setting.leastHistory, known - setting.backTests);
  const months: BackTestMonth[] = [];
  for (let length = first; length < known; length++) months.push(tryAt(triangle, length, setting));
  return {
    months,
    next: forecastError(months.map(({ next }) => next)),
    nextThree: forecastError(months.flatMap(({ nextThree }) => nextThree ?? [])),
  };
}

/** @param length months of history that were known */
function tryAt(triangle: SettlementTriangle, length: number, setting: BackTestSetting): BackTestMonth {
  const madeAfter = triangle.firstMonth + length - 1;
  const { months } = expectedCash(cutTriangle(triangle, madeAfter), { ...setting, months: THREE });
  const forecast = (count: number): Forecast => ({
    expected: Math.round(sum(months.slice(0, count).map(({ fromOpen, fromComing }) => fromOpen + fromComing))),
    actual: sum(triangle.receivedCents.slice(length, length + count)),
  });
  const isOver = length + THREE <= triangle.cohorts.length;
  return { madeAfter, next: forecast(1), nextThree: isOver ? forecast(THREE) : null };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
