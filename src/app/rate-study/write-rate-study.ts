import type { RunContext } from "../../analyses/analysis";
import { rateStudyReport } from "../../analyses/rate-study/report/rate-study-report";
import type { PathSolution } from "../../domain/study/path/solve-path";
import type { RateStudy } from "../../domain/study/study-schema";
import type { Workbook, WriteOptions, WriteReceipt } from "../../ports/workbook";
import { placeReport } from "../../report/place";
import { keepWrittenStudy } from "../kept-study";
import type { SolvedStudy } from "./solve-rate-study";

/** What a study's sheets say of the ledger, and how they are written. */
export interface StudyWriting {
  readonly context: RunContext;
  readonly options: WriteOptions;
}

/**
 * Writes a solved study into a workbook, and keeps it there with the path that was found.
 * @throws AppError `workbook-changed` when its sheets exist and `overwrite` is `refuse`
 */
export async function writeRateStudy(
  workbook: Workbook,
  { result, solution }: SolvedStudy,
  { context, options }: StudyWriting,
): Promise<WriteReceipt> {
  const receipt = await workbook.write(placeReport(rateStudyReport(result, context)), options);
  await keepWrittenStudy(workbook, studyWithPath(result.study, solution));
  return receipt;
}

/** A study with a found path entered as its increases. */
function studyWithPath(study: RateStudy, { objective, funds }: PathSolution): RateStudy {
  if (objective === "custom") return study;
  return {
    ...study,
    funds: study.funds.map((fund, at) => ({ ...fund, increases: [...(funds[at]?.increases ?? [])] })),
  };
}
