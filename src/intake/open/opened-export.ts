import type { SpreadsheetReader } from "../../ports/spreadsheet-reader";
import type { BankFile } from "../bank/read-bank-file";
import type { Encoding, FileShape } from "../file-shape";
import type { GridRow, GridRows } from "../grid/grid-row";
import type { SheetNotes } from "../grid/spreadsheet/sheet-notes";
import type { GroupLines } from "../grid/group-lines/group-lines";
import type { PrintedOnce } from "../grid/printed-once/printed-once";
import type { Guess } from "../guess";
import type { LinePair } from "../grid/two-line/line-pair";

/** What a person or a recipe says of a file, so that it need not be guessed. */
export interface Overrule {
  readonly encoding?: Encoding | undefined;
  readonly shape?: FileShape | undefined;
  readonly linesPerRecord?: 1 | 2 | undefined;
}

/** What opening needs beside the file. */
export interface OpenContext {
  readonly spreadsheets: SpreadsheetReader;
  readonly overrule?: Overrule | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A file of which is known how it is cut into rows and cells. */
export interface OpenedExport {
  readonly encoding: Guess<Encoding>;
  readonly shape: Guess<FileShape>;
  /** The records' two lines, where a record has two. */
  readonly pair: LinePair | null;
  /** The lines that name an account above its records, where there are any. */
  readonly groups: GroupLines | null;
  /** What the first line of a group prints for the lines below too, where there is such. */
  readonly once: PrintedOnce | null;
  /** Reads the rows from the start; may be called again. */
  rows(): GridRows;
  /** The first rows and the last ones, as `rows` gives them; all rows of a small file. */
  readonly sample: readonly GridRow[];
  /** Whether the sample has the last rows as well, with their lines. */
  readonly sampleIsWhole: boolean;
  /** The last rows of a large delimited file, for its totals; empty where the sample has them. */
  readonly last: readonly GridRow[];
  /** Set for a bank or payment file: its own reader has understood it already. */
  readonly bank: BankFile | null;
  /** Sheets to choose from; empty unless the file is a workbook. */
  readonly sheets: readonly string[];
  /** What a sheet hides; null unless the file is a workbook. */
  notes(): SheetNotes | null;
  /** The first lines as printed, for a ruler; empty unless the file is text. */
  readonly firstLines: readonly string[];
}
