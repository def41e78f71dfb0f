import { recordsOfWidth, type TextLine, textLines } from "./text-lines";

const CARD_WIDTH = 80;

/** One physical line of a record: what stands between the record code and the closing slash. */
export interface Bai2Segment {
  readonly text: string;
  /** `slash`: closed by a slash. `full`: all 80 places are used, so that a word may go on in the next line. `open`: neither. */
  readonly close: "slash" | "full" | "open";
}

/** A record with its continuations (88). */
export interface Bai2Record {
  /** `01` file, `02` group, `03` account, `16` transaction, `49` `98` `99` trailers; other texts are unknown. */
  readonly code: string;
  /** Its first physical line. */
  readonly line: number;
  readonly text: string;
  readonly segments: readonly Bai2Segment[];
  /** The file ends inside its last line: the line has neither slash nor line end. */
  readonly cutOff: boolean;
}

/**
 * The records of a BAI2 file, each with the 88 lines that continue it. Files without line ends are cut at 80 characters.
 * @example bai2Records("16,165,1,Z,,,A\n88,B/").length // 1
 */
export function bai2Records(text: string): readonly Bai2Record[] {
  const records: Bai2Record[] = [];
  for (const line of linesOf(text)) {
    const last = records.at(-1);
    if (last !== undefined && /^88(,|$)/.test(line.text)) records[records.length - 1] = continued(last, line);
    else records.push(recordOf(line));
  }
  return records;
}

function linesOf(text: string): readonly TextLine[] {
  const whole = text.trim();
  if (/[\r\n]/.test(whole) || whole.length <= CARD_WIDTH) return textLines(text);
  const cards = recordsOfWidth(text.trimStart(), CARD_WIDTH);
  return cards.every((card) => /^\d\d,/.test(card.text)) ? cards : textLines(text);
}

function recordOf(line: TextLine): Bai2Record {
  const code = /^(\d\d)(?=,|\/|$)/.exec(line.text)?.[1] ?? "";
  const segment = segmentOf(line);
  return { code, line: line.line, text: line.text, segments: [segment], cutOff: isCut(line, segment) };
}

function continued(record: Bai2Record, line: TextLine): Bai2Record {
  const segment = segmentOf(line);
  const text = `${record.text}\n${line.text}`;
  return { ...record, text, segments: [...record.segments, segment], cutOff: isCut(line, segment) };
}

function segmentOf({ text, width }: TextLine): Bai2Segment {
  const body = text.slice(3);
  if (body.endsWith("/")) return { text: body.slice(0, -1), close: "slash" };
  return { text: body, close: text.length === CARD_WIDTH && width === CARD_WIDTH ? "full" : "open" };
}

function isCut({ end }: TextLine, segment: Bai2Segment): boolean {
  return end === "end of file" && segment.close !== "slash";
}
