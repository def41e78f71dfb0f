import type { GridRow } from "../intake/grid/grid-row";
import { fixedWidthRows } from "../intake/grid/fixed-width/fixed-width-rows";
import type { FileShape } from "../intake/file-shape";
import { loadMapped } from "../intake/load/load-mapped";
import type { FileLoad } from "../intake/load-result";
import type { Recipe } from "../intake/recipe/recipe-schema";
import { delimitedRows } from "../intake/text/delimited-rows";
import { understandByRecipe } from "../intake/understand/understand-export";
import type { Database } from "../ports/database";
import type { ExportFile } from "../ports/export-file";
import type { SpreadsheetReader } from "../ports/spreadsheet-reader";

/** A rejected line as a person mended it. */
export interface MendedLine {
  /** Physical line in the file. */
  readonly line: number;
  readonly text: string;
}

/** What re-importing needs beside the file. */
export interface MendContext {
  readonly recipe: Recipe;
  readonly lines: readonly MendedLine[];
  readonly spreadsheets: SpreadsheetReader;
  /** Number of the file in this ledger. */
  readonly fileNumber: number;
}

/** Loads rejected lines again as they were mended, and no others, into the ledger that holds the rest of their file. */
export async function loadMended(database: Database, file: ExportFile, context: MendContext): Promise<FileLoad> {
  const { recipe, lines, spreadsheets, fileNumber } = context;
  const { opened, located } = await understandByRecipe(file, recipe, { spreadsheets });
  const rows = await Promise.all(lines.map((mended) => rowOf(mended, opened.shape.value)));
  const mended = {
    ...opened,
    bank: null,
    sample: rows,
    rows: async function* () {
      yield rows;
    },
  };
  const facts = { ...located.facts, lastLineAbove: 0, closedAt: null };
  const small = { ...file, size: 1 };
  return loadMapped(database, { file: small, opened: mended, located: { ...located, facts }, recipe, fileNumber });
}

async function rowOf({ line, text }: MendedLine, shape: FileShape): Promise<GridRow> {
  const chunks =
    shape.form === "fixed-width"
      ? fixedWidthRows(once(text), shape.ruler)
      : delimitedRows(once(text), separator(shape));
  for await (const [row] of chunks) if (row !== undefined) return { ...row, line };
  return { line, cells: [], fault: "the line is empty." };
}

function separator(shape: FileShape) {
  return shape.form === "delimited" ? shape.delimiter : "\t";
}

async function* once(text: string): AsyncIterable<string> {
  yield text;
}
