import type { Delimiter } from "../file-shape";
import type { GridRow } from "../grid/grid-row";
import { cellText } from "./cell-text";
import { cutSimpleLine } from "./cut-line";
import { type CutRecord, cutRecord, RECORD_CHARACTERS, type RecordText } from "./cut-record";
import { lineEndLength } from "./line-ends";

const UNCLOSED = "a quote is opened and never closed";
const TOO_LONG = "the line is longer than a million characters";

/** As much of a line that is too long as its row shows. */
const SHOWN_CHARACTERS = 200;

/** Cuts delimited text into rows as it arrives, in pieces of any length. */
export class RowReader {
  readonly #delimiter: Delimiter;
  #text = "";
  #at = 0;
  /** Physical line at `#at`. */
  #line = 1;
  #more: RecordText["more"] = "more to come";
  /** The rest of a line that is too long is passed over. */
  #skipping = false;
  /** The next quote, line feed and return at or behind `#at`, as far as they are known. */
  #quote = -1;
  #lineFeed = -1;
  #return = -1;

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter;
  }

  /** The rows that this piece of text completes. */
  take(text: string): readonly GridRow[] {
    this.#text = this.#text.slice(this.#at) + text;
    this.#at = 0;
    this.#quote = this.#lineFeed = this.#return = -1;
    const rows: GridRow[] = [];
    for (let row = this.#next(); row !== null; row = this.#next()) rows.push(row);
    return rows;
  }

  /** The rows that are left when no text follows. */
  end(): readonly GridRow[] {
    this.#more = "all there";
    return this.take("");
  }

  #next(): GridRow | null {
    if (this.#skipping) this.#skip();
    this.#passPageBreak();
    const end = this.#lineEnd();
    if (this.#at >= this.#text.length) return null;
    if (this.#quote < this.#at) this.#quote = this.#find('"');
    if (this.#quote < end) return this.#simple(end) ?? this.#quoted(end);
    if (end - this.#at > RECORD_CHARACTERS) return this.#tooLong(end);
    if (this.#isOpen(end)) return null;
    return this.#row(plainCells(this.#text.slice(this.#at, end), this.#delimiter), end);
  }

  #find(character: string): number {
    const found = this.#text.indexOf(character, this.#at);
    return found === -1 ? Number.POSITIVE_INFINITY : found;
  }

  /** Form feeds and ^Z at a line's start are page breaks and file ends of the files that were joined. */
  #passPageBreak(): void {
    while (this.#text[this.#at] === "\f" || this.#text[this.#at] === "\u001a") this.#at++;
  }

  /** Where the line at `#at` ends; the text's length where no line end is in sight. */
  #lineEnd(): number {
    if (this.#lineFeed < this.#at) this.#lineFeed = this.#find("\n");
    if (this.#return < this.#at) this.#return = this.#find("\r");
    return Math.min(this.#lineFeed, this.#return, this.#text.length);
  }

  /** A line end, or the part of it that says how long it is, may still be to come. */
  #isOpen(end: number): boolean {
    if (this.#more === "all there" || this.#text[end] === "\n") return false;
    return end + 2 >= this.#text.length;
  }

  #row(cells: GridRow["cells"], end: number): GridRow {
    const row = { line: this.#line, cells };
    this.#line++;
    this.#at = end + lineEndLength(this.#text, end);
    return row;
  }

  #simple(end: number): GridRow | null {
    if (this.#isOpen(end)) return null;
    const cells = cutSimpleLine(this.#text, { start: this.#at, end }, this.#delimiter);
    return cells === null ? null : this.#row(withoutOneBlank(cells), end);
  }

  #quoted(end: number): GridRow | null {
    const record = cutRecord({ text: this.#text, start: this.#at, more: this.#more }, this.#delimiter);
    switch (record.cut) {
      case "unfinished":
        return null;
      case "too long":
        return this.#tooLong(end);
      case "unclosed quote":
        return this.#unclosed(end);
      case "record":
        return this.#record(record);
    }
  }

  #record({ cells, lines, end }: Extract<CutRecord, { cut: "record" }>): GridRow {
    const row = { line: this.#line, cells: withoutOneBlank(cells) };
    this.#line += lines;
    this.#at = end;
    return row;
  }

  #unclosed(end: number): GridRow | null {
    if (end - this.#at > RECORD_CHARACTERS) return this.#tooLong(end);
    if (this.#isOpen(end)) return null;
    const text = this.#text.slice(this.#at, end);
    return { ...this.#row(plainCells(text, this.#delimiter), end), text, fault: UNCLOSED };
  }

  #tooLong(end: number): GridRow {
    const text = this.#text.slice(this.#at, Math.min(end, this.#at + SHOWN_CHARACTERS));
    this.#skipping = true;
    return { line: this.#line, cells: [cellText(text)], text, fault: TOO_LONG };
  }

  #skip(): void {
    const end = this.#lineEnd();
    this.#at = end;
    if (end === this.#text.length || this.#isOpen(end)) return;
    this.#row([], end);
    this.#skipping = false;
  }
}

function plainCells(line: string, delimiter: Delimiter): GridRow["cells"] {
  return withoutOneBlank(line.split(delimiter).map(cellText));
}

/** A blank line has no cells. */
function withoutOneBlank(cells: GridRow["cells"]): GridRow["cells"] {
  return cells.length === 1 && cells[0] === null ? [] : cells;
}
