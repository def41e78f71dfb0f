import { median } from "simple-statistics";
import { type Forecast, type ForecastError, forecastError } from "../forecast-error";
import { monthNumber, monthOfNumber } from "../month-number";

/** A month's value: use, accounts. */
export interface MonthValue {
  /** First day of the month. */
  readonly month: string;
  readonly value: number;
}

/** A forecast by the same months of the year before, and how the same rule has done. */
export interface SeasonalForecast {
  /** What each month is raised by over the one a year before, as a factor. */
  readonly growth: number;
  /** Pairs of equal months that the growth is drawn from; 0 where it is assumed to be none. */
  readonly growthPairs: number;
  readonly months: readonly MonthValue[];
  readonly backTest: SeasonalBackTest | null;
}

/** The forecast made again without the last months, beside what came. */
export interface SeasonalBackTest {
  /** First day of the last month that was known. */
  readonly madeAfter: string;
  readonly growth: number;
  readonly months: readonly (Forecast & { readonly month: string })[];
  readonly error: ForecastError;
  /** What simply repeating the year before would have missed. */
  readonly naiveError: ForecastError;
}

/** Months of a year, and of the forecast. */
const YEAR = 12;
/** Fewer pairs of equal months say nothing of growth. */
const LEAST_PAIRS = 6;

/**
 * Next year's months: each the same month of the last year × one growth factor, the median of the ratios between the last
 * twelve months and the same months a year before. The median is not moved by single odd months. With fewer than six pairs
 * the growth is 1 (the seasonal naive forecast: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 5.2).
 * Null with less than twelve months. The back-test makes the same forecast twelve months ago, or after the first year where
 * there are not two.
 * @param series whole months without a gap, in order
 */
export function seasonalForecast(series: readonly MonthValue[]): SeasonalForecast | null {
  if (series.length < YEAR) return null;
  const known = Math.max(YEAR, series.length - YEAR);
  return { ...ahead(series), backTest: series.length > YEAR ? backTest(series, known) : null };
}

/** Next twelve months as known at the end of a series. */
function ahead(series: readonly MonthValue[]): Omit<SeasonalForecast, "backTest"> {
  const { growth, pairs } = growthOf(series);
  const months = series.slice(-YEAR).map(({ month, value }) => ({
    month: monthOfNumber(monthNumber(month) + YEAR),
    value: value * growth,
  }));
  return { growth, growthPairs: pairs, months };
}

function growthOf(series: readonly MonthValue[]): { readonly growth: number; readonly pairs: number } {
  const values = series.map(({ value }) => value);
  const ratios = values.slice(-YEAR).flatMap((value, index) => {
    const before = values[values.length - Math.min(YEAR, values.length) + index - YEAR];
    return before === undefined || before <= 0 ? [] : [value / before];
  });
  return ratios.length < LEAST_PAIRS ? { growth: 1, pairs: 0 } : { growth: median(ratios), pairs: ratios.length };
}

/** @param known months that the forecast knew, at least a year */
function backTest(series: readonly MonthValue[], known: number): SeasonalBackTest {
  const then = series.slice(0, known);
  const { growth, months: expected } = ahead(then);
  const months = series
    .slice(known, known + YEAR)
    .map(({ month, value }, index) => ({ month, expected: expected[index]?.value ?? 0, actual: value }));
  const naive = months.map(({ actual }, index) => ({ actual, expected: then[known - YEAR + index]?.value ?? 0 }));
  return {
    madeAfter: then.at(-1)?.month ?? "",
    growth,
    months,
    error: forecastError(months),
    naiveError: forecastError(naive),
  };
}
