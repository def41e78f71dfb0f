import { badLayout, type LayoutField, type LayoutLine } from "./layout-field";

const RANGE = /^(?:\d+[.)]\s+)?(\S.*?)[\s.:]+(\d{1,6})\s*(?:-|–|to|thru|through)\s*(\d{1,6})\b[\s:,;]*(.*)$/i;
const RANGE_FIRST = /^(\d{1,6})\s*(?:-|–|to|thru|through)\s*(\d{1,6})\b[\s:,;]*(\S+(?: \S+)*)(?:\s{2,}(.*))?$/i;
const NUMBERS = /^(?:\d+[.)]\s+)?(\S.*?)[\s.:]+(\d{1,6})[\s,]+(\d{1,6})(?:[\s,]+(.*))?$/;

interface FoundLine {
  readonly line: number;
  readonly name: string;
  readonly start: number;
  readonly second: number;
  /** Whether the second number is the last character, or not known to be (then the length, or the end, by all lines). */
  readonly means: "end" | "unknown";
  readonly type: string;
}

/**
 * The fields of a layout written line by line: `ACCT-NO  1-10  X(10)`, `1-10 ACCT-NO`, or `ACCT-NO 1 10 X`. Lines above
 * the first field are titles; further down, a line that has digits must be a field.
 * @throws AppError `bad-recipe` for a line that is not understood
 */
export function fieldsOfLines(lines: readonly LayoutLine[], fileName: string): readonly LayoutField[] {
  const found: FoundLine[] = [];
  for (const each of lines) {
    const field = foundOf(each);
    if (field !== null) found.push(field);
    else if (found.length > 0 && /\d/.test(each.text)) {
      throw badLayout(
        fileName,
        each.line,
        `"${each.text.trim().slice(0, 60)}" is not understood. Write one field a line: name, first and last character, type, as in ACCT-NO 1-10 X(10).`,
      );
    }
  }
  const ends = endsAreGiven(found);
  return found.map(({ line, name, start, second, means, type }) => {
    const length = means === "end" || ends === "ends" ? second - start + 1 : second;
    return { line, name, start, length, type, decimals: null };
  });
}

function foundOf({ line, text }: LayoutLine): FoundLine | null {
  const trimmed = text.trim();
  const first = RANGE_FIRST.exec(trimmed);
  if (first !== null) return foundLine(line, [first[3], first[1], first[2], first[4]], "end");
  const range = RANGE.exec(trimmed);
  if (range !== null) return foundLine(line, range.slice(1), "end");
  const numbers = NUMBERS.exec(trimmed);
  return numbers === null ? null : foundLine(line, numbers.slice(1), "unknown");
}

function foundLine(line: number, parts: readonly (string | undefined)[], means: FoundLine["means"]): FoundLine {
  const [name = "", start = "0", second = "0", type = ""] = parts;
  return {
    line,
    name: name.replace(/[\s.]+$/, ""),
    start: Number(start),
    second: Number(second),
    means,
    type: type.trim(),
  };
}

/** Two bare numbers: when one more than the second is the next field's first, in most lines, they are first and last character. */
function endsAreGiven(found: readonly FoundLine[]): "ends" | "lengths" {
  const pairs = found.slice(1).map((next, index) => ({ field: found[index], next }));
  const ends = pairs.filter(({ field, next }) => field !== undefined && field.second + 1 === next.start).length;
  const lengths = pairs.filter(
    ({ field, next }) => field !== undefined && field.start + field.second === next.start,
  ).length;
  return ends > lengths ? "ends" : "lengths";
}
