import type { RowView } from "./row-view";

/** A column's heading as printed and the name it gets in recipes and messages. */
export interface ColumnName {
  readonly heading: string | null;
  readonly name: string;
}

/**
 * Names the columns from their heading lines: the last line alone where it names them all apart, else the lines joined.
 * Names are unique; a column without a heading is named by its place.
 * @param lines cells of the heading rows, each as long as a record
 */
export function columnNames(lines: readonly (readonly (string | null)[])[], width: number): readonly ColumnName[] {
  const last = lines[lines.length - 1] ?? [];
  const alone = cleaned(last, width);
  const joined = lines.length > 1 && !namesApart(alone) ? joinedLines(lines, width) : completed(alone, lines);
  const taken = new Set<string>();
  return joined.map((heading, position) => ({ heading, name: uniqueName(heading, position, taken) }));
}

/** The heading of a record of two lines: the first line names its first cells, the second the others. */
export function twoLineNames(first: RowView, second: RowView, firstWidth: number): readonly (string | null)[] {
  const head = Array.from({ length: firstWidth }, (_, position) => first.cells[position] ?? null);
  return [...head, ...second.cells];
}

function cleaned(cells: readonly (string | null)[], width: number): readonly (string | null)[] {
  return Array.from({ length: width }, (_, position) => cleanHeading(cells[position] ?? null));
}

function cleanHeading(text: string | null): string | null {
  const clean = (text ?? "")
    .replace(/[{}|\u2500-\u259F]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return clean === "" ? null : clean;
}

function namesApart(names: readonly (string | null)[]): boolean {
  const printed = names.filter((name) => name !== null);
  return printed.length >= names.length * 0.8 && new Set(printed).size === printed.length;
}

/** Words that name a column only together with the word above them: `Number` under `Bill`, `60` under `Over`. */
const INCOMPLETE =
  /^(no\.?|num(ber)?|nbr|#|id|date|dt|code|cd|type|name|amt|amount|address|addr|days?|flag|status|description|desc|due|total|charges?)$/i;
const UPPER_OF_DAYS = /^(over|past|>|>=)$/i;

/** The last line's names, each with the word above it where it says too little alone. */
function completed(
  alone: readonly (string | null)[],
  lines: readonly (readonly (string | null)[])[],
): readonly (string | null)[] {
  const upper = lines.length > 1 ? lines[lines.length - 2] : undefined;
  return alone.map((name, position) => {
    const above = cleanHeading(upper?.[position] ?? null);
    if (name === null || above === null) return name;
    const isPart = INCOMPLETE.test(name) || (/^\d/.test(name) && UPPER_OF_DAYS.test(above));
    return isPart ? `${above} ${name}` : name;
  });
}

function joinedLines(lines: readonly (readonly (string | null)[])[], width: number): readonly (string | null)[] {
  return Array.from({ length: width }, (_, position) =>
    cleanHeading(
      lines
        .map((cells) => cells[position] ?? "")
        .join(" ")
        .replace(/-\s+/g, "-"),
    ),
  );
}

function uniqueName(heading: string | null, position: number, taken: Set<string>): string {
  const base = heading ?? `Column ${position + 1}`;
  let name = base;
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${base} (${count})`;
  taken.add(name.toLowerCase());
  return name;
}
