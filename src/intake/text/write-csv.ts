/** A cell to be written; null is an empty field. */
export type CsvCell = string | number | null;

/** Rows to be written, cells in column order. */
export type CsvRows = readonly (readonly CsvCell[])[];

/**
 * Rows as CSV in UTF-8: comma, line feed, every text in quotes (so that an empty text differs from null), line breaks
 * kept.
 * @example new TextDecoder().decode(csvBytes([["a\"b", 3, null]])) // '"a""b",3,\n'
 */
export function csvBytes(rows: CsvRows): Uint8Array {
  let text = "";
  for (const row of rows) {
    let separator = "";
    for (const cell of row) {
      text += separator + csvCell(cell);
      separator = ",";
    }
    text += "\n";
  }
  return new TextEncoder().encode(text);
}

/** `csvBytes` of each chunk of rows, in order. */
export async function* csvChunks(chunks: AsyncIterable<CsvRows>): AsyncIterable<Uint8Array> {
  for await (const rows of chunks) yield csvBytes(rows);
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  return cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : `"${cell}"`;
}
