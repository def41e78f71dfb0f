import { rowText, saysTotal } from "../../layout/row-words";
import { cellClass } from "../../layout/cell-class";
import type { GridRow, GridRows } from "../grid-row";
import { canFill } from "./line-shape";
import { type LinePair, type LineRole, mayFollow, roleOf } from "./line-pair";

const SECOND_MISSING = "the second line of this record is missing";
const FIRST_MISSING = "the first line of this record is missing";

/**
 * Makes one row of the two physical lines of each record: the cells of the first line, as many as its shape has places,
 * then the cells of the second. The row stands on the first one's line. Rows that are neither (titles, headings, totals,
 * blanks) pass as they are; those that stand between the two lines of a record (a page break) come before the record.
 * A line whose other half does not come is given alone, with a `fault`.
 */
export async function* joinLines(rows: GridRows, pair: LinePair): GridRows {
  let waiting: GridRow | null = null;
  for await (const chunk of rows) {
    const joined: GridRow[] = [];
    for (const row of chunk) waiting = take({ row, waiting, pair }, joined);
    yield joined;
  }
  if (waiting !== null) yield [{ ...waiting, fault: SECOND_MISSING }];
}

interface Step {
  readonly row: GridRow;
  readonly waiting: GridRow | null;
  readonly pair: LinePair;
}

/** Adds what is complete to `joined` and answers the first line that now waits for its second. */
function take({ row, waiting, pair }: Step, joined: GridRow[]): GridRow | null {
  const role = roleBehind(row, { waiting, pair });
  if (role === "furniture") {
    joined.push(isSecondTotal(row, pair) ? behindFirst(row, pair) : row);
    return waiting;
  }
  if (role === "second") {
    joined.push(waiting === null ? alone(row, pair) : together(waiting, row, pair));
    return null;
  }
  if (waiting !== null) joined.push({ ...waiting, fault: SECOND_MISSING });
  return row;
}

function roleBehind(row: GridRow, { waiting, pair }: Omit<Step, "row">): LineRole {
  const role = roleOf(row, pair);
  return role === "furniture" && waiting !== null && mayFollow(row, pair) ? "second" : role;
}

function together(first: GridRow, second: GridRow, pair: LinePair): GridRow {
  return {
    line: first.line,
    cells: [...inPlace(first, pair), ...second.cells],
    text: `${textOf(first)}\n${textOf(second)}`,
  };
}

function inPlace(first: GridRow, pair: LinePair): GridRow["cells"] {
  const width = pair.first.places.length;
  return Array.from({ length: width }, (_, place) => first.cells[place] ?? null);
}

/** A row of words only is as likely a title as a street: only one with a number, date or code is called half a record. */
function alone(second: GridRow, pair: LinePair): GridRow {
  const valued = second.cells.some((cell) => ["number", "date", "code"].includes(cellClass(cell)));
  if (!valued) return second;
  return { ...behindFirst(second, pair), fault: FIRST_MISSING };
}

/** A total of the columns of the second lines. */
function isSecondTotal(row: GridRow, { first, second }: LinePair): boolean {
  return saysTotal(textOf(row)) && canFill(row, second) && !canFill(row, first);
}

function behindFirst(second: GridRow, pair: LinePair): GridRow {
  return { ...second, cells: [...pair.first.places.map(() => null), ...second.cells], text: textOf(second) };
}

function textOf(row: GridRow): string {
  return row.text ?? rowText(row.cells);
}
