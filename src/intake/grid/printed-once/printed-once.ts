import { cellClass } from "../../layout/cell-class";
import { rowText, saysGrandTotal, saysPage, saysTotal } from "../../layout/row-words";
import type { GridRow } from "../grid-row";
import { mayBeLine } from "../two-line/line-pair";
import { canHold, type LineShape, shapeOf } from "../two-line/line-shape";

/** A listing that prints account and name on the first line of each group only, and leaves their places blank below. */
export interface PrintedOnce {
  /** How many leading places are meant for the lines below too. */
  readonly places: number;
  /** The lines that print them. */
  readonly shape: LineShape;
  /** Places that every line fills: bill number, service, date. */
  readonly own: readonly number[];
}

const NEARLY_ALL = 0.9;
const MOST = 0.5;

/**
 * Finds out whether the first places of the records (account, name) are printed once and meant for the lines below. It is
 * so when lines without them otherwise hold what the lines with them hold, an amount among it, and something of their own
 * that is no amount: a bill number, a service, a date. Null otherwise: a subtotal has nothing of its own, and the second
 * lines of records of two lines hold other things.
 * @example findPrintedOnce(rows)?.places // 2: account and name
 */
export function findPrintedOnce(rows: readonly GridRow[]): PrintedOnce | null {
  const end = rows.findLastIndex((row) => saysGrandTotal(row.text ?? rowText(row.cells)));
  const body = (end === -1 ? rows : rows.slice(0, end)).filter(isBody);
  const keyed = body.filter(({ cells }) => hasText(cells[0]));
  const bare = body.filter(({ cells }) => !hasText(cells[0]));
  if (keyed.length < 2 || bare.length < 2 || takeTurns(body)) return null;
  const shape = shapeOf(keyed);
  const places = carriedPlaces(shape, bare);
  const own = ownPlaces(shape, bare, places);
  const once = { places, shape, own };
  const followers = bare.filter((row) => continues(row, once));
  return places > 0 && own.length > 0 && followers.length >= bare.length * NEARLY_ALL ? once : null;
}

/** Whether a row prints the first places anew for itself and the rows below. */
export function printsAnew(row: GridRow): boolean {
  return isBody(row) && hasText(row.cells[0]);
}

/** Whether a row lacks the first places and is a record all the same. */
export function continues(row: GridRow, { places, shape, own }: PrintedOnce): boolean {
  if (!isBody(row) || row.cells.slice(0, places).some(hasText)) return false;
  return holdsTheSame(row, shape) && own.every((place) => hasText(row.cells[place]));
}

/** Whether each place holds what it holds in the lines that print all; a bucket may be filled below only. */
function holdsTheSame({ cells }: GridRow, { places }: LineShape): boolean {
  return cells.every((text, place) => {
    const expected = places[place];
    if (text === null || expected === undefined || expected.filledShare === 0) return true;
    const found = cellClass(text);
    return canHold(expected.holds, found) || (isWord(expected.holds) && isWord(found));
  });
}

/** Rate codes may have digits or none. */
function isWord(kind: LineShape["places"][number]["holds"]): boolean {
  return kind === "text" || kind === "code";
}

/** Something with a number or an amount in it, and no total and no head of a page. */
function isBody(row: GridRow): boolean {
  const text = row.text ?? rowText(row.cells);
  if (!mayBeLine(row) || saysTotal(text) || saysPage(text)) return false;
  return (
    row.cells.filter(hasText).length > (hasText(row.cells[0]) ? 2 : 1) &&
    row.cells.slice(1).some((cell) => cellClass(cell) === "number")
  );
}

function hasText(cell: string | null | undefined): boolean {
  return cell !== null && cell !== undefined && cell !== "";
}

/** Lines with and without the first place in strict turns are records of two lines. */
function takeTurns(body: readonly GridRow[]): boolean {
  return body.every(({ cells }, index) => hasText(cells[0]) === (index % 2 === 0));
}

function carriedPlaces(shape: LineShape, bare: readonly GridRow[]): number {
  const first = shape.places.findIndex(
    ({ filledShare }, place) => filledShare < MOST || bare.some(({ cells }) => hasText(cells[place])),
  );
  return first === -1 ? 0 : first;
}

function ownPlaces({ places }: LineShape, bare: readonly GridRow[], from: number): readonly number[] {
  return places.flatMap(({ filledShare }, place) => {
    const texts = bare.flatMap(({ cells }) => cells[place] ?? []);
    const isOwn = place >= from && filledShare >= NEARLY_ALL && texts.length >= bare.length * NEARLY_ALL;
    return isOwn && !texts.every((text) => /\.\d\d\D*$/.test(text)) ? [place] : [];
  });
}
