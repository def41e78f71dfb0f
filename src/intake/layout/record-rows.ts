import type { RowView } from "./row-view";
import { furniturePattern, saysTotal } from "./row-words";

/** Which rows of a sample are records, and which columns every record fills. */
export interface RecordRows {
  readonly records: readonly RowView[];
  /** Positions that (nearly) every record fills, ascending. */
  readonly alwaysFilled: readonly number[];
}

/**
 * Picks the records out of the rows below the headings: rows that fill the columns that most rows fill, and are no heading
 * again, no total and no head of a page.
 * @param furniture patterns of the rows above the table, which come again on each page
 */
export function recordRows(
  below: readonly RowView[],
  headings: readonly RowView[],
  furniture: ReadonlySet<string>,
): RecordRows {
  const candidates = withoutBareSums(below.filter((view) => isCandidate(view, headings, furniture)));
  const typical = middle(candidates.map(({ filled }) => filled));
  const full = candidates.filter(({ filled, text }) => filled >= typical * (saysTotal(text) ? 0.95 : 0.5));
  const usual = filledBy(full, 0.8);
  const records = full.filter((view) => missingOf(view, usual) <= Math.floor(usual.length * 0.34));
  return { records, alwaysFilled: filledBy(records, 0.98) };
}

/**
 * Whether a row repeats one of the heading lines.
 * @example repeatsHeading(view, headings) // true on the second page
 */
export function repeatsHeading(view: RowView, headings: readonly RowView[]): boolean {
  return headings.some((heading) => {
    const printed = heading.cells.flatMap((cell, position) => (cell === null ? [] : [{ cell, position }]));
    const same = printed.filter(({ cell, position }) => view.cells[position]?.toLowerCase() === cell.toLowerCase());
    return printed.length > 0 && same.length >= Math.max(1, printed.length * 0.7);
  });
}

function isCandidate(view: RowView, headings: readonly RowView[], furniture: ReadonlySet<string>): boolean {
  if (view.isBlank || view.filled < 1 || view.row.notData !== undefined || view.row.fault !== undefined) return false;
  return !repeatsHeading(view, headings) && !furniture.has(furniturePattern(view.text));
}

/** Rows of amounts alone, where the others have words, codes or dates in two columns or more, are sums without a word. */
function withoutBareSums(views: readonly RowView[]): readonly RowView[] {
  const width = Math.max(0, ...views.map(({ cells }) => cells.length));
  const naming = Array.from({ length: width }, (_, position) => position).filter((position) => {
    const filled = views.filter(({ classes }) => (classes[position] ?? "empty") !== "empty");
    const named = filled.filter(({ classes, cells }) => classes[position] !== "number" || isWhole(cells[position]));
    return filled.length * 2 > views.length && named.length >= filled.length * 0.8;
  });
  if (naming.length < 2) return views;
  return views.filter(({ cells }) => naming.some((position) => (cells[position] ?? null) !== null));
}

/** A number that may be an account's or a bill's. */
function isWhole(text: string | null | undefined): boolean {
  return /^\d{3,}$/.test(text ?? "");
}

function missingOf(view: RowView, positions: readonly number[]): number {
  return positions.filter((position) => (view.cells[position] ?? null) === null).length;
}

/** Positions filled in at least this share of the rows. */
function filledBy(views: readonly RowView[], share: number): readonly number[] {
  const width = Math.max(0, ...views.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, position) => position).filter((position) => {
    const filled = views.filter(({ cells }) => (cells[position] ?? null) !== null).length;
    return views.length > 0 && filled >= views.length * share;
  });
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.75)] ?? 0;
}
