/** Rows that go to Excel in one request. */
export interface RowChunk<T> {
  /** Index of the first row. */
  readonly start: number;
  readonly rows: readonly (readonly T[])[];
}

/** A third of what Excel on the web takes at once: the rest is room for the answer's and the request's other parts. */
export const CHUNK_BYTES = 1_500_000;

/**
 * Cuts rows into chunks of at most so many bytes as JSON; a single longer row is a chunk of its own.
 * @example rowChunks([["a"], ["b"], ["c"]], 12).length // 2
 */
export function rowChunks<T>(rows: readonly (readonly T[])[], most: number): readonly RowChunk<T>[] {
  const chunks: RowChunk<T>[] = [];
  let start = 0;
  let bytes = 0;
  rows.forEach((row, index) => {
    const size = rowBytes(row);
    if (index > start && bytes + size > most) {
      chunks.push({ start, rows: rows.slice(start, index) });
      start = index;
      bytes = 0;
    }
    bytes += size;
  });
  return start < rows.length ? [...chunks, { start, rows: rows.slice(start) }] : chunks;
}

/** JSON in UTF-8; a character takes three bytes at most, and six when it is escaped. */
function rowBytes(row: readonly unknown[]): number {
  return new TextEncoder().encode(JSON.stringify(row)).length + 1;
}
