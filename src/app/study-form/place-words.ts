import type { StudyProblem } from "../../domain/study/study-problem";
import { type Place, valueAt, wordsAt } from "./draft";

/**
 * A place of a study as `readStudy` names it; rows of lists by their id where they have one.
 * @example placeWords({ funds: [{ id: "water" }] }, ["funds", 0, "opening"]) // "funds water, opening"
 */
export function placeWords(draft: unknown, place: Place): string {
  const words = place.map((key, at) => {
    if (typeof key === "string") return `, ${key}`;
    const id = wordsAt(valueAt(draft, place.slice(0, at + 1)), ["id"]);
    return ` ${id || String(key + 1)}`;
  });
  return words.join("").replace(/^, /, "");
}

/** What is wrong at a place itself. */
export function problemsAt(problems: readonly StudyProblem[], place: string): readonly StudyProblem[] {
  return problems.filter((each) => each.place === place);
}

/** What is wrong at a place and within it. */
export function problemsWithin(problems: readonly StudyProblem[], place: string): readonly StudyProblem[] {
  return problems.filter((each) => each.place === place || each.place.startsWith(`${place}, `));
}
