import type { ExportFile } from "../../ports/export-file";
import type { JobOptions } from "../../ports/progress";
import type { GridRow, GridRows } from "../grid/grid-row";
import { memoryFile } from "../text/memory-file";
import { type CsvCell, csvBytes } from "../text/write-csv";

/** Rows written as CSV for the engine, and how many there are. */
export interface GridFile {
  readonly file: ExportFile;
  readonly rows: number;
}

/** How many cells the engine is to see, and how many fields a record has; null where records differ. */
export interface GridWidth {
  readonly width: number;
  readonly fieldsPerRecord: number | null;
}

/**
 * Writes rows as CSV in memory: record (its line), fault, not data, odd number of fields, whole text, then the cells. Cells beyond the
 * width are not lost: a record that has any is rejected.
 */
export async function writeGridFile(rows: GridRows, width: GridWidth, job: JobOptions): Promise<GridFile> {
  const parts: Uint8Array[] = [];
  const records = new RecordNumbers();
  let count = 0;
  for await (const chunk of rows) {
    job.signal?.throwIfAborted();
    parts.push(csvBytes(chunk.map((row) => csvRow(records.of(row.line), row, width))));
    count += chunk.length;
  }
  return { file: memoryFile("rows.csv", parts), rows: count };
}

/** A record is known by its line; where a line holds several, the next free number is taken. */
class RecordNumbers {
  readonly #taken = new Set<number>();
  #highest = 0;

  of(line: number): number {
    const record = this.#taken.has(line) ? this.#highest + 1 : line;
    this.#taken.add(record);
    this.#highest = Math.max(this.#highest, record);
    return record;
  }
}

function csvRow(record: number, row: GridRow, width: GridWidth): readonly CsvCell[] {
  const cells = Array.from({ length: width.width }, (_, position) => row.cells[position] ?? null);
  return [record, row.fault ?? null, row.notData ?? null, oddFields(row, width), row.text ?? null, ...cells];
}

function oddFields({ cells }: GridRow, { width, fieldsPerRecord }: GridWidth): string | null {
  const filled = cells.findLastIndex((cell) => cell !== null) + 1;
  if (filled > width) {
    return `the line has ${String(filled)} fields where ${String(width)} belong: a separator stands inside a field without quotes, or behind the last column. Correct the line.`;
  }
  if (fieldsPerRecord === null || cells.length >= fieldsPerRecord || cells.length === 0) return null;
  return `the line ends after ${String(cells.length)} of ${String(fieldsPerRecord)} fields: the file may have been cut off here. Export it again, or complete the line.`;
}
