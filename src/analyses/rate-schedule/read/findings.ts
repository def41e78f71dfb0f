import type { ScheduleProblem } from "../../../domain/rates/schedule-problem";
import { BadCell } from "../cells/bad-cell";

/** What is found while tables are read: problems, and where each part of the schedule stands. */
export interface Findings {
  readonly problems: readonly ScheduleProblem[];
  say(place: string, sentence: string): void;
  /** What `read` gives; undefined, and the sentence said, where a cell means nothing. */
  attempt<Value>(place: string, read: () => Value): Value | undefined;
  /** Remembers the row in which a part stands. */
  stands(part: string, place: string): void;
  /** The row of a part, or of the part that it belongs to. */
  placeOf(part: string): string | undefined;
}

/** Findings of one reading. */
export function newFindings(): Findings {
  const problems: ScheduleProblem[] = [];
  const places = new Map<string, string>();
  const say = (place: string, sentence: string) => {
    problems.push({ place, sentence });
  };
  return {
    problems,
    say,
    attempt(place, read) {
      try {
        return read();
      } catch (error) {
        if (!(error instanceof BadCell)) throw error;
        say(place, `${error.message}.`);
        return undefined;
      }
    },
    stands(part, place) {
      if (!places.has(part)) places.set(part, place);
    },
    placeOf: (part) => nearest(places, part),
  };
}

function nearest(places: ReadonlyMap<string, string>, part: string): string | undefined {
  for (let rest = part; rest !== ""; rest = rest.slice(0, Math.max(0, rest.lastIndexOf(", ")))) {
    const place = places.get(rest);
    if (place !== undefined) return place;
  }
  return undefined;
}
