import type { Delimiter } from "../file-shape";
import type { GridRows } from "../grid/grid-row";
import { PipeFrame } from "./pipe-frame";
import { RowReader } from "./row-reader";

/**
 * Cuts delimited text into rows. Quoted fields may hold delimiters, doubled quotes and line breaks; lines end in `\n`,
 * `\r\n` or `\r`; a blank line is a row with no cells. A quote that is never closed spoils its own line only: that row has
 * a `fault`, and the next line is read on its own. In pipe tables the bars around each line are no columns.
 */
export async function* delimitedRows(text: AsyncIterable<string>, delimiter: Delimiter): GridRows {
  const reader = new RowReader(delimiter);
  const frame = delimiter === "|" ? new PipeFrame() : null;
  for await (const piece of text) {
    const rows = reader.take(piece);
    const ready = frame === null ? rows : frame.take(rows);
    if (ready.length > 0) yield ready;
  }
  const last = reader.end();
  const rest = frame === null ? last : [...frame.take(last), ...frame.end()];
  if (rest.length > 0) yield rest;
}
