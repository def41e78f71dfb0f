import { isHeadingCell, type RowView } from "./row-view";
import { saysPage } from "./row-words";

/** The rows of column headings: indexes into the rows that were looked at, in order; none for a file without. */
export interface Heading {
  readonly rows: readonly number[];
  /** From 0 to 1; 1 when every column of values has words above it. */
  readonly confidence: number;
}

const LOOKED_AT = 200;

/** Words that stand in headings of billing exports and seldom in data; they decide where all columns are text. */
const VOCABULARY =
  /\b(acc(oun)?t|cust(omer)?|name|addr(ess)?|date|amount|amt|bal(ance)?|type|code|desc(ription)?|no|num(ber)?|id|status|service|svc|class|city|state|zip|phone|e-?mail|route|cycle|meter|usage|read(ing)?|bill|invoice|due|paid|payment|check|ref(erence)?|memo|total|debit|credit)\b|#/i;

/**
 * Finds the column headings: the row of words above columns of numbers and dates.
 * @param linesPerRecord of a record of two lines the headings have two lines as well
 */
export function findHeading(views: readonly RowView[], linesPerRecord: 1 | 2): Heading {
  const valued = valuedColumns(views);
  const scores = views.slice(0, LOOKED_AT).map((view) => headingScore(view, valued));
  const best = Math.max(0, ...scores);
  const main = scores.indexOf(best);
  if (best < 0.5 || main === -1) return { rows: [], confidence: best === 0 ? 1 : 1 - best };
  const rows = linesPerRecord === 2 ? withSecondLine(views, main) : withLineAround(views, main);
  return { rows, confidence: Math.min(1, best) };
}

/** Columns in which most rows have a number or a date. */
function valuedColumns(views: readonly RowView[]): ReadonlySet<number> {
  const counts = new Map<number, { values: number; filled: number }>();
  for (const view of views) {
    if (!view.looksLikeData) continue;
    view.classes.forEach((kind, position) => {
      if (kind === "empty" || kind === "rule") return;
      const count = counts.get(position) ?? { values: 0, filled: 0 };
      counts.set(position, {
        values: count.values + (kind === "number" || kind === "date" ? 1 : 0),
        filled: count.filled + 1,
      });
    });
  }
  return new Set([...counts].filter(([, { values, filled }]) => values >= filled * 0.6).map(([position]) => position));
}

/** Share of the columns of values that have words here; all cells must be words. */
function headingScore(view: RowView, valued: ReadonlySet<number>): number {
  if (view.isBlank || view.filled < 2 || view.row.notData !== undefined) return 0;
  const filled = positionsFilled(view);
  const words = filled.filter((position) => isHeadingCell(view, position)).length;
  if (words < filled.length * 0.75) return 0;
  if (valued.size === 0) return wordScore(view, filled);
  const named = [...valued].filter((position) => isHeadingCell(view, position)).length / valued.size;
  return named < 0.4 ? 0 : 0.5 + named * 0.4 + (wordScore(view, filled) > 0 ? 0.1 : 0);
}

function wordScore(view: RowView, filled: readonly number[]): number {
  const known = filled.filter((position) => VOCABULARY.test(view.cells[position] ?? "")).length;
  return known >= Math.max(2, filled.length * 0.3) ? 0.8 : 0;
}

function positionsFilled(view: RowView): readonly number[] {
  return view.cells.flatMap((cell, position) => (cell === null ? [] : [position]));
}

function withSecondLine(views: readonly RowView[], main: number): readonly number[] {
  const next = views.findIndex((view, index) => index > main && !view.isBlank);
  const view = views[next];
  return view !== undefined && allWords(view) ? [main, next] : [main];
}

/** A second heading line may stand above (sparse: `AGE AT`) or below (`Date` under `Due`). */
function withLineAround(views: readonly RowView[], main: number): readonly number[] {
  const below = views[main + 1];
  if (below !== undefined && !below.isBlank && below.filled >= 2 && allWords(below) && underHeading(views, main)) {
    return [main, main + 1];
  }
  const above = views[main - 1];
  const isUpper = above !== undefined && above.cells[0] === null && allWords(above) && !saysPage(above.text);
  return isUpper && !above.isBlank ? [main - 1, main] : [main];
}

/** Whether the row below is no record: the rows after it have numbers, and no words, where it has words. */
function underHeading(views: readonly RowView[], main: number): boolean {
  const below = views[main + 1];
  const data = views.slice(main + 2, main + 40).filter((view) => view.looksLikeData);
  return below?.cells.some((cell, position) => cell !== null && holdsValues(data, position)) === true;
}

function holdsValues(views: readonly RowView[], position: number): boolean {
  const classes = views.map((view) => view.classes[position] ?? "empty").filter((each) => each !== "empty");
  return classes.length > 0 && classes.every((each) => each === "number" || each === "date");
}

function allWords(view: RowView): boolean {
  const filled = positionsFilled(view);
  return filled.length > 0 && filled.every((position) => isHeadingCell(view, position));
}
