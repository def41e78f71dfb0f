import type { StudyInHand } from "./study-desk";
import { withValue } from "./study-form/draft";

/**
 * The study as typed with the path that was found as each fund's own increases; funds for which none was found keep theirs.
 * @example takenPath(hand) // { …, funds: [{ id: "water", …, increases: [0.018, 0.018, 0.018, 0.018, 0.018] }] }
 */
export function takenPath({ draft, study, path }: Pick<StudyInHand, "draft" | "study" | "path">): unknown {
  return study.funds.reduce<unknown>((taken, { id }, at) => {
    const increases = path.solved?.increasesByFund[id];
    return increases === undefined ? taken : withValue(taken, ["funds", at, "increases"], increases);
  }, draft);
}
