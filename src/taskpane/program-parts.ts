import type { ExamineContext } from "../app/examine-exports";
import type { ExaminedFile } from "../app/intake-desk";
import type { Clock } from "../ports/clock";
import type { Database } from "../ports/database";
import type { ExportFile } from "../ports/export-file";
import type { LinearSolver } from "../ports/linear-solver";
import type { JobOptions } from "../ports/progress";
import type { Simulator } from "../ports/simulator";
import type { SpreadsheetReader } from "../ports/spreadsheet-reader";
import type { WriteOptions, Workbook } from "../ports/workbook";
import type { Memo } from "../report/memo";
import type { PlacedReport } from "../report/placed";
import type { SampleSize } from "./pane-services";
import type { SampleFile } from "./sample-files";

/** What is known of a file that is looked at. */
export type FileLook = Pick<ExamineContext, "recipes" | "overrule">;

/** What the program is put together from. Everything heavy is fetched when it is first asked for. */
export interface ProgramParts {
  readonly clock: Clock;
  openDatabase(): Promise<Database>;
  exportFile(file: SampleFile): ExportFile;
  makeSampleFiles(size: SampleSize, job: JobOptions): Promise<readonly SampleFile[]>;
  /** Says what a file is; it may be in other memory than the page's, so all that goes in and comes out is plain data. */
  examine(file: SampleFile, look: FileLook, job: JobOptions): Promise<ExaminedFile>;
  hostKind(): Promise<"excel" | "elsewhere">;
  /** The workbook beside the pane. */
  openWorkbook(): Promise<Workbook>;
  /** A report as the bytes of an .xlsx file. */
  xlsxOf(placed: PlacedReport, options: WriteOptions): Promise<Uint8Array>;
  /** A memo as the bytes of a Word file. */
  docxOf(memo: Memo): Promise<Uint8Array>;
  /** A solver of linear programs; whoever asked closes it. */
  openSolver(): Promise<LinearSolver>;
  /** Simulates without holding up the page. */
  openSimulator(): Promise<Simulator>;
  /** The reader of workbook files. */
  openSpreadsheets(): Promise<SpreadsheetReader>;
  /** Hands a file to the browser to save. */
  download(fileName: string, bytes: Uint8Array): void;
}

/** Opens the engine, or gives the one that is open. */
export type OpenDatabase = (job: JobOptions) => Promise<Database>;
