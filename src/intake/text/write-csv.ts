/** A cell to be written; null is an empty field. */
export type CsvCell = string | number | null;

/** Rows to be written, cells in column order. */
export type CsvRows = readonly (readonly CsvCell[])[];

const QUOTE = 34;
const COMMA = 44;
const LINE_FEED = 10;
const ENCODER = new TextEncoder();

/**
 * Rows as CSV in UTF-8: comma, line feed, every text in quotes (so that an empty text differs from null), line breaks
 * kept.
 * @example new TextDecoder().decode(csvBytes([["a\"b", 3, null]])) // '"a""b",3,\n'
 */
export function csvBytes(rows: CsvRows): Uint8Array<ArrayBuffer> {
  const sink = new ByteSink(rows.length * 128);
  for (const row of rows) {
    for (let index = 0; index < row.length; index++) {
      if (index > 0) sink.byte(COMMA);
      const cell = row[index] ?? null;
      if (typeof cell === "string") sink.quoted(cell);
      else if (cell !== null) sink.plain(String(cell));
    }
    sink.byte(LINE_FEED);
  }
  return sink.result();
}

/** `csvBytes` of each chunk of rows, in order. */
export async function* csvChunks(chunks: AsyncIterable<CsvRows>): AsyncIterable<Uint8Array<ArrayBuffer>> {
  for await (const rows of chunks) yield csvBytes(rows);
}

/** Bytes that grow; characters are copied one by one, which is several times faster than joining strings first. */
class ByteSink {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  constructor(expected: number) {
    this.#bytes = new Uint8Array(expected + 64);
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  plain(text: string): void {
    this.#reserve(3 * text.length);
    this.#length += ENCODER.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  quoted(text: string): void {
    this.#reserve(3 * text.length + 2);
    const bytes = this.#bytes;
    const start = this.#length;
    let at = start;
    bytes[at++] = QUOTE;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code >= 0x80) {
        this.plain(`"${text.replaceAll('"', '""')}"`);
        return;
      }
      if (code === QUOTE) bytes[at++] = QUOTE;
      bytes[at++] = code;
    }
    bytes[at++] = QUOTE;
    this.#length = at;
  }

  result(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + count));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
