import type { ExportFile } from "../ports/export-file";
import { walkRecords } from "./record-locator";

const CHUNK_BYTES = 8 * 1024 * 1024;
const COMMA = 44;
const LINE_FEED = 10;
const RETURN = 13;
const QUOTE = 34;

/** An independent count of what a file holds, to hold the engine's count of records against. */
export interface LineCount {
  /** Records after the header. */
  readonly records: number;
  /** The header and the blank lines. */
  readonly notData: number;
}

/**
 * Counts records and blank lines without parsing them; only a file with quotes is walked character by character.
 * @throws the signal's reason when it is cancelled
 */
export async function countLines(file: ExportFile, signal?: AbortSignal): Promise<LineCount> {
  const plain = await countPlainLines(file, signal);
  if (plain !== null) return plain;
  const walked = await walkRecords(file, COMMA, () => "go-on");
  return { records: walked.records, notData: walked.blankLines + 1 };
}

/** Null as soon as a quote is seen: a quoted field may hold a line break. */
async function countPlainLines(file: ExportFile, signal?: AbortSignal): Promise<LineCount | null> {
  const count = new PlainCount();
  for (let at = 0; at < file.size; at += CHUNK_BYTES) {
    signal?.throwIfAborted();
    const bytes = await file.read(at, Math.min(file.size, at + CHUNK_BYTES));
    if (bytes.includes(QUOTE)) return null;
    count.take(bytes);
  }
  return count.result();
}

class PlainCount {
  #lines = 0;
  #blank = 0;
  /** Characters of the unfinished line, and whether a return is all there is. */
  #length = 0;
  #onlyReturn = false;

  take(bytes: Uint8Array): void {
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
      this.#grow(bytes, start, end);
      this.#finish();
      start = end + 1;
    }
    this.#grow(bytes, start, bytes.length);
  }

  result(): LineCount {
    if (this.#length > 0) this.#finish();
    return { records: this.#lines - this.#blank - 1, notData: this.#blank + 1 };
  }

  #grow(bytes: Uint8Array, start: number, end: number): void {
    if (end > start) this.#onlyReturn = this.#length === 0 && end - start === 1 && bytes[start] === RETURN;
    this.#length += end - start;
  }

  #finish(): void {
    this.#lines++;
    if (this.#length === 0 || this.#onlyReturn) this.#blank++;
    this.#length = 0;
    this.#onlyReturn = false;
  }
}
