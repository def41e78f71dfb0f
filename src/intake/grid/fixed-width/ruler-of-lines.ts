import type { Ruler } from "../../file-shape";
import { cutBetween, overlapOf } from "./column-cuts";
import { splitTouching } from "./class-cuts";
import { partsColumns } from "./column-gap";
import type { HeadingLines } from "./heading-lines";
import { type Block, blocksOf, type Ink, inkOf } from "./ink";
import { type NamedBlock, nameBlocks } from "./name-blocks";
import { splitByHeadings } from "./split-by-headings";
import { blocksBetween, verticalBars } from "./vertical-bars";

/** What the columns of a listing are found by. */
export interface ListingLines {
  /** The record lines. */
  readonly records: readonly string[];
  readonly headings: HeadingLines;
  /** Strokes of the line of dashes under the headings. */
  readonly underline: readonly Block[];
}

/** Space left behind the last column for longer text further down in the file. */
const SLACK = 40;

/** The columns of record lines of one shape, from left to right without gaps, each named by the words above it. */
export function rulerOfLines({ records, headings, underline }: ListingLines): Ruler {
  const ink = inkOf(records);
  const bars = verticalBars(records);
  if (bars.length > 0) return rulerOf(nameBlocks(blocksBetween(bars, records), headings));
  const named = nameBlocks(columnBlocks(ink, headings, underline), headings);
  const spread = withoutGaps(ink, named);
  return rulerOf(named.map(({ name }, index) => ({ name, ...(spread[index] ?? { start: 0, end: 1 }) })));
}

function rulerOf(blocks: readonly NamedBlock[]): Ruler {
  return blocks.map(({ name, start, end }) => ({ name, start: start + 1, length: Math.max(1, end - start) }));
}

function columnBlocks(ink: Ink, headings: HeadingLines, underline: readonly Block[]): readonly Block[] {
  const merged = mergeBlocks(ink, headings.lower);
  if (underline.length > 0) return underlined(merged, underline);
  if (headings.lower === "") return merged.flatMap((block) => splitTouching(ink, block));
  return merged.flatMap((block) => splitByHeadings(ink, block, headings.lower));
}

/** Blocks of ink, put together where one blank place between them parts no columns. */
function mergeBlocks(ink: Ink, heading: string): readonly Block[] {
  const merged: Block[] = [];
  for (const block of blocksOf(ink)) {
    const left = merged.at(-1);
    if (left === undefined || partsColumns(ink, { left, right: block, heading }) === "columns") merged.push(block);
    else merged[merged.length - 1] = { start: left.start, end: block.end };
  }
  return merged;
}

/** The strokes say how many columns there are; what is printed says how wide each is. Ink under no stroke is a column too. */
function underlined(blocks: readonly Block[], strokes: readonly Block[]): readonly Block[] {
  const wide = strokes.map((stroke) => {
    const own = blocks.filter(
      (block) => overlapOf(block, stroke) > 0 && strokes.filter((each) => overlapOf(block, each) > 0).length === 1,
    );
    return {
      start: Math.min(stroke.start, ...own.map(({ start }) => start)),
      end: Math.max(stroke.end, ...own.map(({ end }) => end)),
    };
  });
  const loose = blocks.filter((block) => strokes.every((stroke) => overlapOf(block, stroke) === 0));
  return [...wide, ...loose].sort((one, other) => one.start - other.start);
}

/** Columns that follow each other without gaps from the first place of the line; the last one has room for longer text. */
function withoutGaps(ink: Ink, blocks: readonly Block[]): readonly Block[] {
  const starts = blocks.map((block, index) => {
    const left = blocks[index - 1];
    return left === undefined ? block.start : cutBetween(ink, left, block);
  });
  const last = blocks.at(-1);
  const isText = ink.tokens.some((tokens) => tokens.at(-1)?.kind === "text");
  const end = last === undefined ? 0 : Math.max(last.end, ink.filled.length) + (isText ? SLACK : 0);
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? end }));
}
