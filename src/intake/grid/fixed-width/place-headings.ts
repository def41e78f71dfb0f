import { overlapOf } from "./column-cuts";
import type { Block } from "./ink";
import { type LineToken, segmentsOf } from "./line-token";

/** A heading over one block: its words and where they stand. */
export interface PlacedHeading extends Block {
  readonly text: string;
  /** Index of the block it stands over; -1 where nothing is printed below it. */
  readonly over: number;
}

const NEAR = 6;

/**
 * Gives the words of a heading line to the blocks below them: words that stand together and over one block are one
 * heading; words over several blocks are given out one by one; words over nothing go to a near block that has none.
 */
export function placeHeadings(line: string, blocks: readonly Block[]): readonly PlacedHeading[] {
  const placed: PlacedHeading[] = [];
  for (const segment of segmentsOf(line)) {
    if (segment.kind === "rule") continue;
    const below = blocks.filter((block) => overlapOf(block, segment) > 0);
    const parts = below.length > 1 ? wordsOf(segment) : [segment];
    placed.push(
      ...withNeighbours(
        parts.map((part) => ({ ...part, over: blockUnder(part, blocks) })),
        blocks,
      ),
    );
  }
  return joinSame(settleLoose(placed, blocks));
}

function wordsOf(segment: LineToken): readonly Placeable[] {
  return [...segment.text.matchAll(/\S+/g)].map((match) => ({
    start: segment.start + match.index,
    end: segment.start + match.index + match[0].length,
    text: match[0],
  }));
}

interface Placeable extends Block {
  readonly text: string;
}

/**
 * A word over nothing, one blank before a word whose column begins left of it (`LATE CHG` over ` 1.25`), or one blank
 * behind a word whose column ends right of it, belongs to that column too.
 */
function withNeighbours(parts: readonly PlacedHeading[], blocks: readonly Block[]): readonly PlacedHeading[] {
  if (parts.length < 2) return parts;
  return parts.map((part, index) => {
    if (part.over !== -1) return part;
    const next = parts[index + 1];
    const before = parts[index - 1];
    if (next !== undefined && (blocks[next.over]?.start ?? next.start) < next.start)
      return { ...part, over: next.over };
    const isLeft = before !== undefined && (blocks[before.over]?.end ?? before.end) > before.end;
    return isLeft ? { ...part, over: before.over } : part;
  });
}

function blockUnder(part: Block, blocks: readonly Block[]): number {
  const overlaps = blocks.map((block) => overlapOf(block, part));
  const most = Math.max(0, ...overlaps);
  return most === 0 ? -1 : overlaps.indexOf(most);
}

/** A heading over nothing belongs to the block beside it if that one has no heading and is near. */
function settleLoose(placed: readonly PlacedHeading[], blocks: readonly Block[]): readonly PlacedHeading[] {
  const taken = new Set(placed.map(({ over }) => over));
  return placed.map((heading) => {
    if (heading.over !== -1) return heading;
    const free = blocks
      .map((block, index) => ({ index, distance: Math.max(block.start - heading.end, heading.start - block.end) }))
      .filter(({ index, distance }) => !taken.has(index) && distance <= NEAR)
      .sort((one, other) => one.distance - other.distance)[0];
    if (free === undefined) return heading;
    taken.add(free.index);
    return { ...heading, over: free.index };
  });
}

function joinSame(placed: readonly PlacedHeading[]): readonly PlacedHeading[] {
  const joined: PlacedHeading[] = [];
  for (const heading of placed) {
    const before = joined.at(-1);
    if (before === undefined || before.over === -1 || before.over !== heading.over) joined.push(heading);
    else joined[joined.length - 1] = { ...before, end: heading.end, text: `${before.text} ${heading.text}` };
  }
  return joined;
}
