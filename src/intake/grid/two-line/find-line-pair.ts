import { furniturePattern, rowText, saysPage, saysTotal } from "../../layout/row-words";
import type { Guess } from "../../guess";
import type { GridRow } from "../grid-row";
import { type LinePair, mayBeLine, mayFollow, roleOf } from "./line-pair";
import { shapeOf } from "./line-shape";
import { groupByShape, type ShapeGroup } from "./shape-groups";
import { tellApart } from "./tell-apart";

const ENOUGH = 0.8;

/**
 * Finds out whether a record takes two physical lines, from the first rows of a file. It does when the rows alternate
 * between two shapes whose places hold different things: an account and amounts above, a street and dates below. Titles,
 * headings, totals and blank rows may stand between them. Null where a record is one line, which most are: a subtotal
 * under every record, a second service without the account, or debit and credit in turn make no two-line record.
 */
export function findLinePair(rows: readonly GridRow[]): Guess<LinePair> | null {
  const body = rows.filter(isBody);
  const [one, other] = groupByShape(body);
  if (one === undefined || other === undefined) return null;
  const orders = [tried(rows, one, other), tried(rows, other, one)];
  const [best] = orders
    .filter((trial) => isPair(trial, body.length))
    .sort((left, right) => rank(right) - rank(left) || left.begins - right.begins);
  if (best === undefined) return null;
  const share = (2 * best.records) / best.lines;
  const why = `${String(best.records)} records of two lines each: the lines alternate between two layouts`;
  return { value: best.pair, confidence: Math.min(0.95, share * (best.records < 4 ? 0.85 : 0.95)), why };
}

function isPair({ pair, records, lines }: Trial, bodyLines: number): boolean {
  if (records < 2 || 2 * records < lines * ENOUGH || lines < bodyLines * 0.5) return false;
  return tellApart(pair.first, pair.second);
}

/** Records found; the line that begins with an account rather than with words is the first one, whatever the ends of the file add. */
function rank({ pair, records }: Trial): number {
  const key = pair.first.places.find(({ filledShare }) => filledShare > 0.5)?.holds;
  return records * (key === "number" || key === "code" ? 1.2 : 1);
}

function isBody(row: GridRow): boolean {
  const text = row.text ?? rowText(row.cells);
  return mayBeLine(row) && !saysTotal(text) && !saysPage(text);
}

/** What comes of taking one shape for the first line of the records and the other for the second. */
interface Trial {
  readonly pair: LinePair;
  /** First lines with their second line directly after them, furniture aside. */
  readonly records: number;
  /** Lines of either shape. */
  readonly lines: number;
  /** Line of the first record. */
  readonly begins: number;
}

/** Takes the shapes anew from the rows that do stand in pairs, so that titles which look like a street do not blur them. */
function tried(rows: readonly GridRow[], first: ShapeGroup, second: ShapeGroup): Trial {
  const rough = paired(rows, { first: first.shape, second: second.shape, furniture: [] });
  const halves = { first: shapeOf(rough.map(([above]) => above)), second: shapeOf(rough.map(([, below]) => below)) };
  const begins = rough[0]?.[0].line ?? Number.POSITIVE_INFINITY;
  const above = rows.filter((row) => row.line < begins).map((row) => furniturePattern(row.text ?? rowText(row.cells)));
  const pair = { ...halves, furniture: [...new Set(above)].filter((text) => text !== "") };
  const lines = rows.filter((row) => roleOf(row, pair) !== "furniture").length;
  return { pair, records: paired(rows, pair).length, lines, begins };
}

/** The first lines that have their second line directly after them, furniture aside. */
function paired(rows: readonly GridRow[], pair: LinePair): readonly (readonly [GridRow, GridRow])[] {
  const found: (readonly [GridRow, GridRow])[] = [];
  let first: GridRow | null = null;
  for (const row of rows) {
    const role = roleOf(row, pair);
    const isSecond: boolean = role === "second" || (role === "furniture" && first !== null && mayFollow(row, pair));
    if (role === "furniture" && !isSecond) continue;
    if (isSecond && first !== null) found.push([first, row]);
    first = isSecond ? null : row;
  }
  return found;
}
