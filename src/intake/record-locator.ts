import type { ExportFile } from "../ports/export-file";

const CHUNK_BYTES = 4 * 1024 * 1024;
const TEXT_LIMIT = 200;
const LINE_FEED = 10;
const RETURN = 13;
const QUOTE = 34;

/** Called for each record after the header, in order; an answer of `stop` ends the walk. */
export type RecordVisitor = (record: {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}) => "go-on" | "stop";

/** What the walk counted when it ended. */
export interface WalkCount {
  /** Records after the header, blank lines left out. */
  readonly records: number;
  /** Blank lines after the header. */
  readonly blankLines: number;
}

/**
 * Walks the records of a CSV file without keeping it in memory. Line breaks inside quotes do not end a record; blank
 * lines are no records. Needed only when a line must be named: the engine counts records, people count lines.
 */
export async function walkRecords(file: ExportFile, delimiter: number, visit: RecordVisitor): Promise<WalkCount> {
  const walker = new RecordWalker(delimiter, visit);
  for (let at = 0; at < file.size && !walker.stopped; at += CHUNK_BYTES) {
    walker.take(await file.read(at, Math.min(file.size, at + CHUNK_BYTES)));
  }
  walker.end();
  return { records: walker.records, blankLines: walker.blankLines };
}

/** The text of a record, for a reject list. */
export async function recordText(file: ExportFile, start: number, end: number): Promise<string> {
  const bytes = await file.read(start, Math.min(end, start + TEXT_LIMIT));
  return new TextDecoder("utf-8").decode(bytes).replace(/[\r\n]+$/, "");
}

/** The state of a walk between two chunks. A quote opens a quoted field only where the field begins. */
class RecordWalker {
  records = 0;
  blankLines = 0;
  stopped = false;
  readonly #delimiter: number;
  readonly #visit: RecordVisitor;
  #position = 0;
  #line = 1;
  #start = 0;
  #startLine = 1;
  #inQuotes = false;
  #fieldBegins = true;
  /** The field began with a quote, so that a further quote reopens it (a doubled quote). */
  #wasQuoted = false;
  #blank = true;
  #headerSeen = false;

  constructor(delimiter: number, visit: RecordVisitor) {
    this.#delimiter = delimiter;
    this.#visit = visit;
  }

  take(bytes: Uint8Array): void {
    for (let index = 0; index < bytes.length && !this.stopped; index++) {
      const byte = bytes[index];
      this.#position++;
      if (byte === QUOTE) this.#quote();
      else if (byte === LINE_FEED) this.#lineFeed();
      else if (!this.#inQuotes) this.#plain(byte);
    }
  }

  end(): void {
    if (!this.stopped && this.#position > this.#start) this.#finishRecord();
  }

  #quote(): void {
    if (this.#inQuotes) this.#inQuotes = false;
    else if (this.#fieldBegins || this.#wasQuoted) this.#inQuotes = true;
    this.#wasQuoted = this.#inQuotes || this.#wasQuoted;
    this.#fieldBegins = false;
    this.#blank = false;
  }

  #plain(byte: number | undefined): void {
    this.#fieldBegins = byte === this.#delimiter;
    this.#wasQuoted = false;
    if (byte !== RETURN) this.#blank = false;
  }

  #lineFeed(): void {
    this.#line++;
    if (!this.#inQuotes) this.#finishRecord();
  }

  #finishRecord(): void {
    if (!this.#headerSeen) this.#headerSeen = true;
    else if (this.#blank) this.blankLines++;
    else {
      this.records++;
      this.stopped = this.#visit({ line: this.#startLine, start: this.#start, end: this.#position }) === "stop";
    }
    this.#start = this.#position;
    this.#startLine = this.#line;
    this.#fieldBegins = true;
    this.#wasQuoted = false;
    this.#blank = true;
  }
}
