import { assertNever } from "../../assert-never";
import type { FundPlan } from "../fund-plan";
import type { SolvedObjective } from "./path-objective";
import { priceIndex } from "./price-index";

/**
 * The one figure by which paths of an objective are compared: the level increase; the average increase a year of a just in time
 * path; the largest change of a smooth one; the first increase of a front-loaded one. A share.
 */
export function pathMeasure(objective: SolvedObjective, { fund }: FundPlan, increases: readonly number[]): number {
  switch (objective) {
    case "level":
    case "front-loaded":
      return increases[0] ?? 0;
    case "least":
      return (priceIndex(increases).at(-1) ?? 1) ** (1 / Math.max(1, increases.length)) - 1;
    case "smooth":
      return Math.max(
        0,
        ...increases.map((each, at) => Math.abs(each - (increases[at - 1] ?? fund.lastIncrease ?? 0))),
      );
    default:
      return assertNever(objective);
  }
}

/** What the measure of an objective is called, after a number of points. */
export const MEASURE_WORDS: Readonly<Record<SolvedObjective, string>> = {
  level: "points a year",
  least: "points a year on average",
  smooth: "points of the largest change from year to year",
  "front-loaded": "points of the first increase",
};
