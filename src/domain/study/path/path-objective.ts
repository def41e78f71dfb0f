/** What a path of increases is sought for. */
export const PATH_OBJECTIVES = ["level", "least", "smooth", "front-loaded", "custom", "status-quo"] as const;

/** What a path of increases is sought for, by name. */
export type PathObjective = (typeof PATH_OBJECTIVES)[number];

/** The objectives for which increases are solved; the others are given. */
export type SolvedObjective = Exclude<PathObjective, "custom" | "status-quo">;

/**
 * What each objective means. Increases are never below zero: a study looks for what must be raised.
 * `least` is just in time: the first year's increase is the smallest that leaves later years possible, then the second's.
 */
export const OBJECTIVE_WORDS: Readonly<Record<PathObjective, string>> = {
  level: "the same increase every year, the smallest that passes every test",
  least: "just in time: each year's increase is the smallest that keeps every test, the first year's before all",
  smooth: "the increase changes from year to year as little as possible; among such paths rates are lowest in sum",
  "front-loaded":
    "each increase is at most a share of the one before; the first is the smallest that passes every test",
  custom: "the increases or prices that each fund enters",
  "status-quo": "no increase",
};

/** The share of the increase before that a front-loaded path allows, where the study names none. */
export const FRONT_LOAD = 0.75;

/** No path raises rates by more in a year: they double. A test that needs more counts as out of reach. */
export const HIGHEST_INCREASE = 1;
