import type { ParseArgsConfig } from "node:util";
import type { Database } from "../ports/database";
import type { ExportFile } from "../ports/export-file";
import type { LinearSolver } from "../ports/linear-solver";
import type { Simulator } from "../ports/simulator";
import type { SpreadsheetReader } from "../ports/spreadsheet-reader";
import type { Workbook } from "../ports/workbook";
import type { Memo } from "../report/memo";

/** Where a command writes; the composition root gives it the process's own streams, a test gives it lists. */
export interface Terminal {
  /** The result, on standard output. */
  out(text: string): void;
  /** Progress and remarks, on standard error. */
  err(text: string): void;
  /** The moment, ISO 8601 UTC. */
  now(): string;
}

/** Engines of the command line; `auto` takes the native one where it is installed. */
export const ENGINES = ["auto", "native", "wasm"] as const;

/** A workbook file read back: its sheets, which of them bear a mark of Ratebook, and its tables. */
export interface WrittenWorkbook extends Pick<Workbook, "readTable"> {
  readonly sheetNames: readonly string[];
  readonly ownedSheets: readonly { readonly mark: string; readonly name: string }[];
}

/** What commands work with: the terminal, and the adapters that `main.ts` or a test has chosen. */
export interface Workplace extends Terminal {
  /** An open, empty engine; the command closes it. */
  openDatabase(engine: (typeof ENGINES)[number]): Promise<Database>;
  /** A solver of linear programs, loaded when a command asks for it; the command closes it. */
  openSolver(): Promise<LinearSolver>;
  /** @throws AppError `unreadable-file` when there is no such file */
  openFile(path: string): Promise<ExportFile>;
  /** Reads workbook files. */
  readonly spreadsheets: SpreadsheetReader;
  /** Runs simulations of rate studies. */
  readonly simulator: Simulator;
  /** A memo as the bytes of a Word file. */
  docxOf(memo: Memo): Promise<Uint8Array>;
  /** A new workbook that can be saved as .xlsx. */
  newWorkbook(): Workbook & { save(): Promise<Uint8Array> };
  /** @throws AppError `unreadable-file` when the bytes are no .xlsx workbook */
  readWorkbook(file: Uint8Array): Promise<WrittenWorkbook>;
}

/** The words after the command's name, sorted. */
export interface Arguments {
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly files: readonly string[];
}

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Lines of the command's own help, one an option. */
  readonly usage: readonly string[];
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** Runs and gives the exit code: 0 done, 1 findings at or above `--fail-on`. Refusals are thrown as AppError. */
  run(args: Arguments, place: Workplace): Promise<number>;
}
