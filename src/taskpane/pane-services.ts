import type { AgingArgs } from "../analyses/aging/aging-args";
import type { DrillResult } from "../analyses/aging/drill-cell";
import type { DrillAsked } from "../analyses/aging/drill-down";
import type { Answer } from "../app/answer";
import type { CheckedLedger } from "../app/checked-ledger";
import type { ExaminedFile, LoadPreview, Overrule } from "../app/intake-desk";
import type { MendedRecord } from "../app/mend-ledger";
import type { RunSetup } from "../app/run-setup";
import type { IsoDate } from "../domain/calendar";
import type { ReadSchedule } from "../domain/rates/read-schedule";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import type { FileLoad } from "../intake/load-result";
import type { Recipe } from "../intake/recipe/recipe-schema";
import type { JobOptions } from "../ports/progress";
import type { WriteOptions, WriteReceipt } from "../ports/workbook";
import type { StudyServices } from "./study/study-services";

/** How large a made-up city is: a town is ready in seconds, the city is as large as a real one. */
export type SampleSize = "town" | "city";

/** A file and how it is read; without a recipe Ratebook decides. */
export interface FileToLoad {
  readonly file: File;
  readonly recipe: Recipe | null;
}

/** Documents to write to a sheet. */
export interface DrillToWrite extends DrillAsked {
  readonly overwrite: WriteOptions["overwrite"];
}

/** What the pane asks of the program before files are loaded. */
export interface IntakeServices {
  /** What each file is and how it would be loaded. */
  examine(files: readonly File[], job: JobOptions): Promise<readonly ExaminedFile[]>;
  /** Looks at one file again, with her decision in the place of a guess. */
  propose(file: File, overrule: Overrule, job: JobOptions): Promise<ExaminedFile>;
  /** The first rows as they will load. */
  preview(file: File, recipe: Recipe, job: JobOptions): Promise<LoadPreview>;
  /**
   * Takes saved layouts, so that files which fit them load without a question; resolves to their names.
   * @throws AppError `bad-recipe` naming the file and the place in it
   */
  takeRecipes(files: readonly File[]): Promise<readonly string[]>;
  /** Gives the browser a layout to save; resolves to the name of the file. */
  saveRecipe(recipe: Recipe): Promise<string>;
  /** Keeps layouts with the study in the workbook, beside those kept before; one of the same name is replaced. */
  keepRecipes(recipes: readonly Recipe[]): Promise<void>;
  /** The layouts that the workbook keeps. */
  keptRecipes(): Promise<readonly Recipe[]>;
}

/** What the page of rates asks of the program. */
export interface RatesServices {
  /** A rate schedule from a file, or everything that stands in the way of using it. */
  readScheduleFile(file: File): Promise<ReadSchedule>;
  /** The sample city's rates. */
  sampleSchedule(): Promise<RateSchedule>;
  /** The schedule in the tables of the workbook, or the one kept with its study, or what stands in its way; null where it keeps none, and outside of Excel. */
  scheduleOfWorkbook(): Promise<ReadSchedule | null>;
  /** Whose rates the workbook keeps; null where it keeps none, and outside of Excel. */
  keptUtility(): Promise<string | null>;
  /**
   * Writes the tables of a schedule to the workbook and keeps it with the study, in the place of the one before.
   * @throws AppError `workbook-changed` when its sheets exist and `overwrite` is `refuse`
   */
  writeSchedule(schedule: RateSchedule, overwrite: WriteOptions["overwrite"]): Promise<WriteReceipt>;
  /** Gives the browser a schedule to save; resolves to the name of the file. */
  saveSchedule(schedule: RateSchedule): Promise<string>;
}

/** Everything the pane asks of the program behind it. Each long job tells its progress and can be cancelled. */
export interface PaneServices extends IntakeServices, RatesServices, StudyServices {
  /** Reads files into an empty ledger and checks them. */
  loadFiles(files: readonly FileToLoad[], job: JobOptions): Promise<CheckedLedger>;
  /** Loads rejected lines again as she mended them, and no others. */
  loadMended(file: string, records: readonly MendedRecord[], job: JobOptions): Promise<CheckedLedger>;
  /** Writes the rejected lines to a sheet of the workbook. */
  rejectsSheet(files: readonly FileLoad[], job: JobOptions): Promise<WriteReceipt>;
  /** Makes a city up and loads its exports like any others. */
  loadSample(size: SampleSize, job: JobOptions): Promise<CheckedLedger>;
  run(setup: RunSetup, ledger: CheckedLedger, job: JobOptions): Promise<Answer>;
  /** The documents behind a cell of an aging: all of them counted, the first of them shown. */
  drill(args: AgingArgs, asked: DrillAsked, job: JobOptions): Promise<DrillResult>;
  /** Writes the documents behind a cell to a sheet. Throws as `write` does. */
  writeDrill(args: AgingArgs, asked: DrillToWrite, job: JobOptions): Promise<WriteReceipt>;
  /** @throws AppError `workbook-changed` when sheets of this report exist and `overwrite` is `refuse` */
  write(answer: Answer, overwrite: WriteOptions["overwrite"], job: JobOptions): Promise<WriteReceipt>;
  /** Gives the browser an .xlsx to save. */
  save(answer: Answer, job: JobOptions): Promise<void>;
  /** Whether there is a workbook to write to; settles when the host has answered. */
  hostKind(): Promise<"excel" | "elsewhere">;
  today(): IsoDate;
}
