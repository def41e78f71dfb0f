import type { ChosenPath, SolvePath } from "../../app/study-path";
import type { ReadStudy } from "../../domain/study/read-study";
import type { RiskAnswer } from "../../domain/study/risk/ask-risk";
import type { RateStudy } from "../../domain/study/study-schema";
import type { JobOptions } from "../../ports/progress";
import type { WriteOptions, WriteReceipt } from "../../ports/workbook";

/** A study and the path that its memo recommends. */
export type StudyToTell = Pick<StudyToWrite, "study" | "path">;

/** A study and the path that its workbook recommends. */
export interface StudyToWrite {
  readonly study: RateStudy;
  readonly path: ChosenPath;
  readonly overwrite: WriteOptions["overwrite"];
}

/** What the page of the study asks of the program. */
export interface StudyServices {
  /** A rate study from a file, or everything that stands in the way of using it. */
  readStudyFile(file: File): Promise<ReadStudy>;
  /** The study that the workbook keeps, or what stands in its way; null where it keeps none, and outside of Excel. */
  studyOfWorkbook(): Promise<ReadStudy | null>;
  /** Keeps a study in the workbook in the place of the one before. */
  keepStudy(study: RateStudy): Promise<void>;
  /** Gives the browser a study to save; resolves to the name of the file. */
  saveStudyFile(study: RateStudy): Promise<string>;
  /** Gives the browser the memo of a study to save; resolves to the name of the file. */
  saveMemo(asked: StudyToTell): Promise<string>;
  /** Looks for a path that keeps every test. */
  readonly solvePath: SolvePath;
  /** How sure a path is: what becomes of each fund and its tests where assumptions come out differently. */
  askRisk(asked: StudyToTell, job: JobOptions): Promise<RiskAnswer>;
  /**
   * Writes the workbook of a study for the directors.
   * @throws AppError `workbook-changed` when its sheets exist and `overwrite` is `refuse`
   */
  writeRateStudy(asked: StudyToWrite, job: JobOptions): Promise<WriteReceipt>;
}
