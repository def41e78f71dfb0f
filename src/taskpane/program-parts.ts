import type { Clock } from "../ports/clock";
import type { Database } from "../ports/database";
import type { ExportFile } from "../ports/export-file";
import type { JobOptions } from "../ports/progress";
import type { SpreadsheetReader } from "../ports/spreadsheet-reader";
import type { WriteOptions, Workbook } from "../ports/workbook";
import type { PlacedReport } from "../report/placed";
import type { SampleSize } from "./pane-services";
import type { SampleFile } from "./sample-files";

/** What the program is put together from. Everything heavy is fetched when it is first asked for. */
export interface ProgramParts {
  readonly clock: Clock;
  openDatabase(): Promise<Database>;
  exportFile(file: SampleFile): ExportFile;
  makeSampleFiles(size: SampleSize, job: JobOptions): Promise<readonly SampleFile[]>;
  hostKind(): Promise<"excel" | "elsewhere">;
  /** The workbook beside the pane. */
  openWorkbook(): Promise<Workbook>;
  /** A report as the bytes of an .xlsx file. */
  xlsxOf(placed: PlacedReport, options: WriteOptions): Promise<Uint8Array>;
  /** The reader of workbook files. */
  openSpreadsheets(): Promise<SpreadsheetReader>;
  /** Hands a file to the browser to save. */
  download(fileName: string, bytes: Uint8Array): void;
}

/** Opens the engine, or gives the one that is open. */
export type OpenDatabase = (job: JobOptions) => Promise<Database>;
