import { printDollars } from "../../domain/money";

/** Upper ends of the steps of change a month, in cents. */
export const CENT_STEPS: readonly number[] = [100, 200, 300, 400, 500, 750, 1000, 1500, 2000, 5000, 10000];
/** Upper ends of the steps of change, in percent. */
export const PERCENT_STEPS: readonly number[] = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30];

/** What is counted by steps. */
export type StepMeasure = "cents" | "percent";

/**
 * The steps of a measure in words, in the order of their numbers: falls, stays, then up to each upper end, and above all.
 * @example stepLabels("percent")[3] // "1 to 2 %"
 */
export function stepLabels(measure: StepMeasure): readonly string[] {
  const ends = measure === "cents" ? CENT_STEPS : PERCENT_STEPS;
  const print = (end: number) => (measure === "cents" ? printDollars(end).replace(/\.00$/, "") : String(end));
  const unit = measure === "cents" ? "" : " %";
  const rises = ends.map((end, place) => {
    const from = ends[place - 1];
    return from === undefined ? `up to ${print(end)}${unit}` : `${print(from)} to ${print(end)}${unit}`;
  });
  return ["falls", "no change", ...rises, `above ${print(ends.at(-1) ?? 0)}${unit}`];
}
