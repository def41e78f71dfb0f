import type { Sheet } from "./report";

/** Points of height inside the margins of a letter page at full size. */
const PAPER_POINTS = { portrait: 690, landscape: 510 } as const;
/** Characters of width inside the margins of a letter page at full size. */
export const PAPER_WIDTH = { portrait: 96, landscape: 130 } as const;
/** Smaller print than this share of full size is hard to read. */
const SMALLEST_SCALE = 0.62;

/** A block as it stands on the paper; `opens` when it may begin a page, a heading or a chart without one. */
export interface PagePart {
  readonly row: number;
  readonly points: number;
  readonly opens: boolean;
}

/** Rows and columns as they come out of the printer. */
export interface PaperFit {
  /** 1 when the sheet is shrunk to one page; null for as many as it takes. */
  readonly pagesHigh: number | null;
  /** Rows that begin a new page, so that no chart or short table is cut in two. */
  readonly breaks: readonly number[];
}

/**
 * How a sheet goes on paper: on one page if it can still be read there, else with breaks before the parts that
 * would be cut.
 * @param width characters of all its columns; a sheet wider than the paper is shrunk to it
 */
export function paperFit(parts: readonly PagePart[], orientation: Sheet["orientation"], width: number): PaperFit {
  const paper = PAPER_POINTS[orientation];
  const capacity = paper * Math.max(1, width / PAPER_WIDTH[orientation]);
  const height = parts.reduce((sum, part) => sum + part.points, 0);
  if (height <= Math.max(capacity, paper / SMALLEST_SCALE)) return { pagesHigh: 1, breaks: [] };
  return { pagesHigh: null, breaks: breaksOf(groups(parts), capacity) };
}

function groups(parts: readonly PagePart[]): readonly PagePart[] {
  const joined: PagePart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last === undefined || part.opens) joined.push(part);
    else joined[joined.length - 1] = { ...last, points: last.points + part.points };
  }
  return joined;
}

function breaksOf(parts: readonly PagePart[], capacity: number): readonly number[] {
  const breaks: number[] = [];
  let used = 0;
  for (const { row, points } of parts) {
    if (used > 0 && used + points > capacity && points <= capacity) {
      breaks.push(row);
      used = 0;
    }
    used = (used + points) % capacity;
  }
  return breaks;
}
