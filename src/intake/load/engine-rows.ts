import type { Database } from "../../ports/database";
import type { ExportFile } from "../../ports/export-file";
import type { JobOptions } from "../../ports/progress";
import type { LocatedTable } from "../layout/find-table";
import { READ_WHOLE_BYTES } from "../open/open-export";
import type { OpenedExport } from "../open/opened-export";
import type { Recipe } from "../recipe/recipe-schema";
import { delimitedSource, gridSource } from "./engine-source";
import { writeGridFile } from "./grid-file";

/** One file on its way into the ledger: opened, its table found, and the recipe that says what it means. */
export interface MappedExport {
  readonly file: ExportFile;
  readonly opened: OpenedExport;
  readonly located: LocatedTable;
  readonly recipe: Recipe;
  /** Number of the file in this ledger, from 1. */
  readonly fileNumber: number;
}

/** The rows of a file where the engine can read them. */
export interface EngineRows {
  /** Table expression with `record`, `c0` …; from a grid also `fault`, `not_data`, `odd_fields`, `line_text`. */
  readonly source: string;
  readonly width: number;
  readonly fromGrid: boolean;
  /** Number of the last row above the records. */
  readonly lastAbove: number;
  /** Blank lines that the source does not give. */
  readonly blankLines: number;
  close(): Promise<void>;
}

/** Large files of plain text are read by the engine as they stand; all others are cut into cells first. */
export function mayReadDirectly({ file, opened }: MappedExport): boolean {
  const { shape, encoding, pair, groups, once, firstLines } = opened;
  const isPlain = encoding.value === "ascii" || encoding.value === "utf-8" || encoding.value === "utf-8-sig";
  const isDelimited = shape.value.form === "delimited" && !/^\s*"?sep=/i.test(firstLines[0] ?? "");
  return file.size > READ_WHOLE_BYTES && isPlain && isDelimited && pair === null && groups === null && once === null;
}

/** The rows of a delimited file as it stands; rows are numbered from the first that is not blank. */
export async function directRows(database: Database, mapped: MappedExport): Promise<EngineRows> {
  const { file, opened, located, recipe } = mapped;
  const name = await database.openFile(file);
  const width = cellsOf(located, recipe);
  const above = opened.sample.filter(({ line, cells }) => line <= located.facts.lastLineAbove && cells.length > 0);
  return {
    source: delimitedSource(name, delimiterOf(opened) ?? ",", width),
    width,
    fromGrid: false,
    lastAbove: above.length,
    blankLines: 0,
    close: () => database.closeFile(name),
  };
}

/** The rows of any file, cut into cells and written where the engine can read them; a record's number is its line. */
export async function gridRows(database: Database, mapped: MappedExport, job: JobOptions): Promise<EngineRows> {
  const { opened, located, recipe } = mapped;
  const { fieldsPerRecord, lastLineAbove } = located.facts;
  const width = cellsOf(located, recipe);
  const grid = await writeGridFile(opened.rows(), { width, fieldsPerRecord }, job);
  const name = await database.openFile(grid.file);
  return {
    source: gridSource(name, width),
    width,
    fromGrid: true,
    lastAbove: lastLineAbove,
    blankLines: 0,
    close: () => database.closeFile(name),
  };
}

/** What separates the fields of a file; null where nothing does. */
export function delimiterOf({ shape }: OpenedExport): "," | "\t" | "|" | ";" | null {
  return shape.value.form === "delimited" ? shape.value.delimiter : null;
}

function cellsOf({ facts }: LocatedTable, recipe: Recipe): number {
  return Math.max(1, facts.width, recipe.columns.length);
}
