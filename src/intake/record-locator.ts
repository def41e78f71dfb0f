import type { ExportFile } from "../ports/export-file";
import { lineEndByte, RecordStates } from "./text/record-states";

const CHUNK_BYTES = 1024 * 1024;
/** Longer records are cut; no field of them is offered for mending. */
export const RECORD_BYTES = 4096;

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
 * lines are no records. Lines end in `\n`, in a file without any in `\r`. Needed only when a line must be named: the
 * engine counts records, people count lines.
 */
export async function walkRecords(file: ExportFile, delimiter: number, visit: RecordVisitor): Promise<WalkCount> {
  const head = await file.read(0, Math.min(file.size, CHUNK_BYTES));
  const walker = new RecordWalker(new RecordStates(delimiter, lineEndByte(head)), visit);
  walker.take(head);
  for (let at = CHUNK_BYTES; at < file.size && !walker.stopped; at += CHUNK_BYTES) {
    walker.take(await file.read(at, Math.min(file.size, at + CHUNK_BYTES)));
  }
  walker.end();
  return { records: walker.records, blankLines: walker.blankLines };
}

/** The text of a record, for a reject list; at most `RECORD_BYTES` of it. */
export async function recordText(file: ExportFile, start: number, end: number): Promise<string> {
  const bytes = await file.read(start, Math.min(end, start + RECORD_BYTES));
  return new TextDecoder("utf-8").decode(bytes).replace(/[\r\n]+$/, "");
}

/** The state of a walk between two chunks. */
class RecordWalker {
  records = 0;
  blankLines = 0;
  stopped = false;
  readonly #states: RecordStates;
  readonly #visit: RecordVisitor;
  /** Where the chunk begins in the file, and where the record begins. */
  #chunkStart = 0;
  #start = 0;
  #startLine = 1;
  #headerSeen = false;

  constructor(states: RecordStates, visit: RecordVisitor) {
    this.#states = states;
    this.#visit = visit;
  }

  take(bytes: Uint8Array): void {
    let at = this.#states.scan(bytes, 0);
    while (at !== -1) {
      this.#finishRecord(this.#chunkStart + at);
      at = this.stopped ? -1 : this.#states.scan(bytes, at);
    }
    this.#chunkStart += bytes.length;
  }

  end(): void {
    if (!this.stopped && this.#chunkStart > this.#start) this.#finishRecord(this.#chunkStart);
  }

  #finishRecord(end: number): void {
    if (!this.#headerSeen) this.#headerSeen = true;
    else if (this.#states.blank) this.blankLines++;
    else {
      this.records++;
      this.stopped = this.#visit({ line: this.#startLine, start: this.#start, end }) === "stop";
    }
    this.#start = end;
    this.#startLine += this.#states.innerLines + 1;
    this.#states.begin();
  }
}
