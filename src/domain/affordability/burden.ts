/** Low, moderate or high, by two cut-offs. */
export type Level = "low" | "moderate" | "high";

/**
 * The level of a share: moderate from the first cut-off on, high from the second on.
 * @example levelOf(0.07, 0.07, 0.1) // "moderate"
 */
export function levelOf(value: number, moderate: number, high: number): Level {
  if (value >= high) return "high";
  return value >= moderate ? "moderate" : "low";
}

/** The levels in order. */
export const LEVELS: readonly Level[] = ["low", "moderate", "high"];

/** Burdens, by the sum of both levels' places. */
export const BURDENS = ["low", "moderate-low", "moderate-high", "high", "very high"] as const;

/**
 * The matrix of household burden and poverty prevalence (AWWA, NACWA and WEF 2019): each step up in either is a step up in burden.
 * @example burdenOf("high", "moderate") // "high"
 */
export function burdenOf(household: Level, poverty: Level): string {
  return BURDENS[LEVELS.indexOf(household) + LEVELS.indexOf(poverty)] ?? "";
}
