/** A forecast and what came of it, in the same unit. */
export interface Forecast {
  readonly expected: number;
  readonly actual: number;
}

/** How far forecasts were off, as shares; null where there is none, or nothing came. */
export interface ForecastError {
  readonly count: number;
  /** Mean absolute percentage error: the mean over forecasts of |expected − actual| / actual; those of nothing left out. */
  readonly mape: number | null;
  /** Weighted: sum of |expected − actual| / sum of actual. */
  readonly wape: number | null;
  /** Sum of (expected − actual) / sum of actual: above 0 where too much was expected. */
  readonly bias: number | null;
}

/**
 * How far forecasts were off. Source: Hyndman and Koehler, "Another look at measures of forecast accuracy", International
 * Journal of Forecasting 22 (2006); the weighted form does not blow up for a small month.
 * @example forecastError([{ expected: 110, actual: 100 }, { expected: 270, actual: 300 }]) // mape 0.1, wape 0.1, bias -0.05
 */
export function forecastError(forecasts: readonly Forecast[]): ForecastError {
  const actual = sumOf(forecasts.map((each) => each.actual));
  const missed = sumOf(forecasts.map((each) => Math.abs(each.expected - each.actual)));
  const over = sumOf(forecasts.map((each) => each.expected - each.actual));
  const shares = forecasts.flatMap((each) =>
    each.actual === 0 ? [] : [Math.abs((each.expected - each.actual) / each.actual)],
  );
  return {
    count: forecasts.length,
    mape: quotient(sumOf(shares), shares.length),
    wape: quotient(missed, actual),
    bias: quotient(over, actual),
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0);
}

function quotient(sum: number, by: number): number | null {
  return by === 0 ? null : sum / by;
}
