import { customPath } from "../domain/study/project-study";
import { type RatePath, STATUS_QUO } from "../domain/study/rate-path";
import type { Fund, RateStudy } from "../domain/study/study-schema";

/** What a path is sought for: one increase for all years, the least in all, the least change from year to year, early increases. */
export type PathObjective = "level" | "least" | "smooth" | "front-loaded";

/** The path that results are shown under. */
export type PathChoice = "status-quo" | "custom" | PathObjective;

/** A path that keeps every test, as found. */
export interface SolvedPath {
  /** Increases by projected year, shares, under the id of each fund. */
  readonly increasesByFund: Readonly<Record<string, readonly number[]>>;
  /** What was found, and which tests made it so. */
  readonly words: readonly string[];
  /** Names of funds whose tests no path keeps: they have no increases here, and nothing is recommended. */
  readonly without: readonly string[];
}

/** Finds the increases of each fund that keep all its tests. */
export type SolvePath = (study: RateStudy, objective: PathObjective, signal: AbortSignal) => Promise<SolvedPath>;

/** A choice, and what was found for it; null for a choice that needs no search, or before one has ended. */
export interface ChosenPath {
  readonly choice: PathChoice;
  readonly solved: SolvedPath | null;
}

/** Whether a choice is found by a search. */
export function isSought(choice: PathChoice): choice is PathObjective {
  return choice !== "status-quo" && choice !== "custom";
}

/** Whether a choice has increases for every fund: a search that found none, or has not ended, recommends nothing. */
export function canRecommend({ choice, solved }: ChosenPath): boolean {
  return !isSought(choice) || solved?.without.length === 0;
}

/** The path of a fund under a choice; no increase while none is found. */
export function pathOfFund({ choice, solved }: ChosenPath, fund: Fund): RatePath {
  if (choice === "custom") return customPath(fund);
  const increases = isSought(choice) ? solved?.increasesByFund[fund.id] : undefined;
  return increases === undefined ? STATUS_QUO : { kind: "increases", increases, prices: "printed" };
}
