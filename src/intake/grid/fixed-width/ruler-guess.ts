import type { Ruler } from "../../file-shape";
import type { Guess } from "../../guess";

/** What a ruler was found by. */
export interface RulerEvidence {
  /** Record lines that were looked at. */
  readonly records: number;
  /** A line of dashes under the headings shows the columns. */
  readonly underline: boolean;
  /** Words stand over the columns. */
  readonly headed: boolean;
}

/** A ruler with every column named (`Column 3` where nothing is printed over it), each name once, and how sure it is. */
export function rulerGuess(ruler: Ruler, { records, underline, headed }: RulerEvidence): Guess<Ruler> {
  const unnamed = ruler.filter(({ name }) => name === "").length;
  const base = underline ? 0.97 : headed ? 0.93 - 0.3 * (unnamed / ruler.length) : 0.7;
  const confidence = Math.round(100 * base * Math.min(1, 0.7 + records * 0.06)) / 100;
  const by = underline
    ? "the line of dashes under the headings"
    : headed
      ? "the headings and blank places"
      : "blank places";
  const why = `${String(ruler.length)} columns by ${by} in ${String(records)} record lines`;
  return { value: withNames(ruler), confidence, why };
}

function withNames(ruler: Ruler): Ruler {
  const used = new Map<string, number>();
  return ruler.map((column, index) => {
    const name = column.name === "" ? `Column ${String(index + 1)}` : column.name;
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return count === 1 ? { ...column, name } : { ...column, name: `${name} ${String(count)}` };
  });
}
