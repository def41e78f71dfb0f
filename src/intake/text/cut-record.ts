import type { Delimiter } from "../file-shape";
import { cellText } from "./cell-text";
import { countLineEnds, lineEndLength } from "./line-ends";

/** The longest quoted field, in characters and lines: beyond it the quote is taken for one that was never closed. */
const QUOTED_CHARACTERS = 65_536;
const QUOTED_LINES = 50;

/** The longest record, in characters. */
export const RECORD_CHARACTERS = 1_000_000;

/** Text to cut, of which more may be to come. */
export interface RecordText {
  readonly text: string;
  /** Where the record begins. */
  readonly start: number;
  readonly more: "more to come" | "all there";
}

/** A record's cells, with the position behind its line end and the physical lines it spans; or why there is none. */
export type CutRecord =
  | { readonly cut: "record"; readonly cells: readonly (string | null)[]; readonly end: number; readonly lines: number }
  | { readonly cut: "unfinished" }
  | { readonly cut: "unclosed quote" }
  | { readonly cut: "too long" };

/**
 * Cuts a record that may hold quoted fields. A quote opens a field only where the field begins (blanks before it aside);
 * text behind the closing quote is kept. A field that spans lines and has such text was never closed.
 * @example cutRecord({ text: 'a, "b,c"\n', start: 0, more: "all there" }, ",") // cells ["a", "b,c"], end 9, lines 1
 */
export function cutRecord(record: RecordText, delimiter: Delimiter): CutRecord {
  const { text, start } = record;
  const cells: (string | null)[] = [];
  let lines = 1;
  for (let at = start; at - start <= RECORD_CHARACTERS; ) {
    const field = cutField({ ...record, start: at }, delimiter);
    if (typeof field === "string") return { cut: field };
    cells.push(field.cell);
    lines += field.innerLines;
    if (field.end - start > RECORD_CHARACTERS) break;
    if (text[field.end] !== delimiter) {
      return { cut: "record", cells, end: field.end + lineEndLength(text, field.end), lines };
    }
    at = field.end + 1;
  }
  return { cut: "too long" };
}

interface Field {
  readonly cell: string | null;
  /** Position of the delimiter or line end behind the field. */
  readonly end: number;
  readonly innerLines: number;
}

type Uncut = "unfinished" | "unclosed quote";

function cutField(field: RecordText, delimiter: Delimiter): Field | Uncut {
  const { text, start } = field;
  let open = start;
  while (text[open] === " " || (text[open] === "\t" && delimiter !== "\t")) open++;
  if (text[open] === '"') return cutQuoted({ ...field, start: open }, delimiter);
  const end = plainEnd(field, open, delimiter);
  return end === -1 ? unfinished(field) : { cell: cellText(text.slice(start, end)), end, innerLines: 0 };
}

/** The next delimiter or line end; -1 where it, or what belongs to it, may still be to come. */
function plainEnd({ text, more }: RecordText, from: number, delimiter: Delimiter): number {
  const stop = delimiter.charCodeAt(0);
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === stop || code === 10) return at;
    if (code === 13) return at + 2 < text.length || more === "all there" ? at : -1;
  }
  return more === "all there" ? text.length : -1;
}

function unfinished({ text, start }: RecordText): Uncut | Field {
  const tooLong = text.length - start > RECORD_CHARACTERS;
  return tooLong ? { cell: null, end: text.length, innerLines: 0 } : "unfinished";
}

function cutQuoted(field: RecordText, delimiter: Delimiter): Field | Uncut {
  const { text, start, more } = field;
  const close = closingQuote(text, start);
  const inner = text.slice(start + 1, close === -1 ? text.length : close);
  const innerLines = countLineEnds(inner);
  if (inner.length > QUOTED_CHARACTERS || innerLines > QUOTED_LINES) return "unclosed quote";
  if (close === -1) return more === "all there" ? "unclosed quote" : "unfinished";
  if (close + 1 === text.length && more === "more to come") return "unfinished";
  const end = plainEnd(field, close + 1, delimiter);
  if (end === -1) return unfinished(field);
  const rest = text.slice(close + 1, end);
  if (innerLines > 0 && rest.trim() !== "") return "unclosed quote";
  return { cell: cellText(inner.replaceAll('""', '"') + rest), end, innerLines };
}

/** The quote that is not doubled; -1 where there is none. */
function closingQuote(text: string, open: number): number {
  let quote = text.indexOf('"', open + 1);
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  return quote;
}
