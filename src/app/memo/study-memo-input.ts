import type { IsoDate } from "../../domain/calendar";
import type { FundProjection } from "../../domain/study/project-fund";
import type { RateStudy } from "../../domain/study/study-schema";

/** What a memo about a study is made from. */
export interface StudyMemoInput {
  readonly study: RateStudy;
  /** Each fund without an increase. */
  readonly statusQuo: readonly FundProjection[];
  /** Each fund under the recommended path, in the same order. */
  readonly recommended: readonly FundProjection[];
  /** Which tests made the path what it is, in sentences. */
  readonly reasons: readonly string[];
  readonly preparedOn: IsoDate;
}
