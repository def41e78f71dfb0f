import type { Bai2Record, Bai2Segment } from "./bai2-record";

/** Reads a BAI2 record's fields one after the other, over its continuation lines. */
export interface Bai2Cursor {
  /** The next field without blanks around it; null at the end of the record. */
  readonly next: () => string | null;
  /** The next field, which stays the next. */
  readonly peek: () => string | null;
  /** Whether the next field is the first of a continuation line. */
  readonly atContinuation: () => boolean;
  /** All that is left as one text: commas and slashes in it are part of it. */
  readonly rest: () => string;
}

/**
 * A cursor before the first field behind the record code.
 * @example bai2Cursor(recordOf("16,165,128745,Z,,,A/B, C/")).next() // "165"
 */
export function bai2Cursor(record: Bai2Record): Bai2Cursor {
  const whole = record.segments.map((segment) => segment.text.split(","));
  const lines = record.code === "03" ? whole.map((fields, index) => statusFields(fields, record, index)) : whole;
  const at = { line: 0, field: 0 };
  const peek = (): string | null => lines[settled(at, lines).line]?.[at.field]?.trim() ?? null;
  return {
    peek,
    next: () => {
      const value = peek();
      at.field += 1;
      return value;
    },
    atContinuation: () => settled(at, lines).line > 0 && at.field === 0,
    rest: () => {
      const { line, field } = settled(at, lines);
      at.line = lines.length;
      const texts = whole.slice(line).map((fields, index) => fields.slice(index === 0 ? field : 0).join(","));
      return joined(texts, record.segments.slice(line));
    },
  };
}

interface Place {
  line: number;
  field: number;
}

/** Moves a place behind the last field of a line to the first of the next. */
function settled(at: Place, lines: readonly (readonly string[])[]): Place {
  while (at.line < lines.length && at.field >= (lines[at.line]?.length ?? 0)) {
    at.line += 1;
    at.field = 0;
  }
  return at;
}

/** In an account record, a comma at the end of a line that goes on without a slash ends its field; it begins none. */
function statusFields(fields: readonly string[], { segments }: Bai2Record, index: number): readonly string[] {
  const goesOn = segments[index]?.close !== "slash" && index < segments.length - 1;
  return goesOn && fields.length > 1 && fields.at(-1)?.trim() === "" ? fields.slice(0, -1) : fields;
}

/** Pieces of a text as one: a blank between them, unless a full line cut a word or a slash belongs to the text. */
function joined(texts: readonly string[], segments: readonly Bai2Segment[]): string {
  return texts.reduce((all, text, index) => {
    const before = segments[index - 1];
    if (before === undefined) return text;
    if (before.close === "slash" && /\S $/.test(all)) return `${all}/${text}`;
    return before.close === "full" ? `${all}${text}` : `${all.trimEnd()} ${text.trimStart()}`;
  }, "");
}
