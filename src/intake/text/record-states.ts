const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;

/** The byte that ends a line: a line feed, or in files of old Macs a return. */
export type LineEndByte = typeof LINE_FEED | typeof RETURN;

/** What the next byte can be to a record. */
const CLASSES = { other: 0, quote: 1, delimiter: 2, ignored: 3, lineEnd: 4 } as const;
const CLASS_COUNT = 5;

/** Where a byte leads: still inside a record, or to the end of a line. */
const BEGINS = 0;
const IGNORED_ONLY = 1;
const FIELD = 2;
const PLAIN = 3;
const QUOTED = 4;
const CLOSED = 5;
const BLANK_ENDS = 6;
const RECORD_ENDS = 7;
const LINE_IN_QUOTES = 8;

/**
 * The next state for each state, by the class of the byte: other, quote, delimiter, ignored, line end. A quote opens a
 * quoted field only where the field begins; one right behind the closing quote is a doubled quote and reopens it.
 */
const NEXT = Uint8Array.from(
  [
    [PLAIN, QUOTED, FIELD, IGNORED_ONLY, BLANK_ENDS],
    [PLAIN, PLAIN, FIELD, IGNORED_ONLY, BLANK_ENDS],
    [PLAIN, QUOTED, FIELD, PLAIN, RECORD_ENDS],
    [PLAIN, PLAIN, FIELD, PLAIN, RECORD_ENDS],
    [QUOTED, CLOSED, QUOTED, QUOTED, LINE_IN_QUOTES],
    [PLAIN, QUOTED, FIELD, PLAIN, RECORD_ENDS],
  ].flat(),
);

/** Finds where records end, chunk by chunk, without looking at what they hold: one table look-up for each byte. */
export class RecordStates {
  /** Line ends inside the quotes of the record, and whether it is a blank line; valid when `scan` found its end. */
  innerLines = 0;
  blank = true;
  readonly #classes: Uint8Array;
  #state = BEGINS;

  constructor(delimiter: number, lineEnd: LineEndByte) {
    this.#classes = new Uint8Array(256);
    this.#classes[delimiter] = CLASSES.delimiter;
    this.#classes[QUOTE] = CLASSES.quote;
    this.#classes[LINE_FEED] = CLASSES.ignored;
    this.#classes[RETURN] = CLASSES.ignored;
    this.#classes[lineEnd] = CLASSES.lineEnd;
  }

  /** Begins a record at its first byte. */
  begin(): void {
    this.#state = BEGINS;
    this.innerLines = 0;
    this.blank = true;
  }

  /** The index behind the line end of the record, or -1 when it goes on in the next chunk. */
  scan(bytes: Uint8Array, from: number): number {
    const classes = this.#classes;
    let state = this.#state;
    for (let at = from; at < bytes.length; at++) {
      state = NEXT[state * CLASS_COUNT + (classes[bytes[at] ?? 0] ?? 0)] ?? BEGINS;
      if (state < BLANK_ENDS) continue;
      if (state !== LINE_IN_QUOTES) {
        this.blank = state === BLANK_ENDS;
        return at + 1;
      }
      this.innerLines++;
      state = QUOTED;
    }
    this.blank = state <= IGNORED_ONLY;
    this.#state = state;
    return -1;
  }
}

/** Returns end the lines only where no line feed is in sight. */
export function lineEndByte(head: Uint8Array): LineEndByte {
  return head.includes(RETURN) && !head.includes(LINE_FEED) ? RETURN : LINE_FEED;
}
