import { candidateLines, type SeenLine } from "./seen-line";

const DIGIT = /\d/;
const NEARLY_ALL = 0.9;
const FEWEST_DIGITS = 4;

/**
 * The record lines of a data extract: nearly all lines are equally long, with their blanks, and have digits in the same
 * places. `printed` are the same lines without those blanks. One or two others (a header or trailer record) are left out. Null for anything else.
 */
export function extractRecords(lines: readonly string[], printed: readonly string[]): readonly SeenLine[] | null {
  const filled = lines
    .map((text, index) => ({ text: text.replace(/[\r\f\u001a]/g, ""), index }))
    .filter(({ text }) => text.trim() !== "");
  if (filled.length < 3 || !areEquallyLong(filled.map(({ text }) => text.length))) return null;
  const mask = digitPlaces(filled.map(({ text }) => text));
  if (mask.length < FEWEST_DIGITS) return null;
  const records = filled.filter(
    ({ text }) => mask.filter((at) => DIGIT.test(text[at] ?? "")).length >= mask.length * NEARLY_ALL,
  );
  if (filled.length - records.length > Math.max(2, filled.length * 0.02)) return null;
  const numbers = new Set(records.map(({ index }) => index));
  const kept = candidateLines(printed).filter(({ index }) => numbers.has(index));
  return kept.length < 3 ? null : kept;
}

function areEquallyLong(lengths: readonly number[]): boolean {
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  return Math.max(...counts.values()) >= Math.min(lengths.length * 0.95, lengths.length - 1);
}

/** Places where nearly all lines have a digit; a header and a trailer record may have none there. */
function digitPlaces(lines: readonly string[]): readonly number[] {
  const width = Math.max(...lines.map((line) => line.length));
  const enough = Math.max(lines.length * 0.6, Math.min(lines.length * NEARLY_ALL, lines.length - 2));
  const places = Array.from({ length: width }, (_, at) => at);
  return places.filter((at) => lines.filter((line) => DIGIT.test(line[at] ?? "")).length >= enough);
}
