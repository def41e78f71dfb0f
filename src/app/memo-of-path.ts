import type { IsoDate } from "../domain/calendar";
import { projectStudy } from "../domain/study/project-study";
import { STATUS_QUO } from "../domain/study/rate-path";
import type { RateStudy } from "../domain/study/study-schema";
import type { Memo } from "../report/memo";
import { studyMemo } from "./study-memo";
import { type ChosenPath, pathOfFund } from "./study-path";

/** A study, the path that is recommended, and the day of the memo. */
export interface PathToRecommend {
  readonly study: RateStudy;
  readonly path: ChosenPath;
  readonly preparedOn: IsoDate;
}

/** The memo that recommends the chosen path of a study. */
export function memoOfPath({ study, path, preparedOn }: PathToRecommend): Memo {
  return studyMemo({
    study,
    statusQuo: projectStudy(study, () => STATUS_QUO),
    recommended: projectStudy(study, (fund) => pathOfFund(path, fund)),
    reasons: path.solved?.words ?? [],
    preparedOn,
  });
}
