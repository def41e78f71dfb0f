import type { HeadingLines } from "./heading-lines";
import type { Block } from "./ink";
import { type PlacedHeading, placeHeadings } from "./place-headings";

/** A block with the words that stand over it; "" where none do. */
export interface NamedBlock extends Block {
  readonly name: string;
}

/**
 * Names blocks by the words over them, upper line first (`Due` over `Date`). Words of the lower line over nothing are a
 * column in which no record printed anything so far. A block is widened to its heading as far as no other one stands there.
 */
export function nameBlocks(blocks: readonly Block[], { upper, lower }: HeadingLines): readonly NamedBlock[] {
  const below = placeHeadings(lower, blocks);
  const own = blocks.map((block, index) =>
    titled(
      block,
      below.filter(({ over }) => over === index),
    ),
  );
  const empty = below.filter(({ over }) => over === -1).map(({ start, end, text }) => ({ start, end, name: text }));
  const all = [...own, ...empty].sort((one, other) => one.start - other.start);
  const above = placeHeadings(upper, all);
  return apart(
    all.map((block, index) =>
      withUpper(
        block,
        above.filter(({ over }) => over === index),
      ),
    ),
  );
}

/** A word parted over two lines: `CONSUMP-` over `TION`. */
const PARTED_WORD = /([A-Za-z])- ([A-Za-z])/g;

function titled(block: Block, headings: readonly PlacedHeading[]): NamedBlock {
  return {
    start: Math.min(block.start, ...headings.map(({ start }) => start)),
    end: Math.max(block.end, ...headings.map(({ end }) => end)),
    name: headings.map(({ text }) => text).join(" "),
  };
}

function withUpper(block: NamedBlock, headings: readonly PlacedHeading[]): NamedBlock {
  const words = [...headings.map(({ text }) => text), block.name].join(" ").trim();
  return { ...block, name: words.replace(PARTED_WORD, "$1$2") };
}

/** Takes back a widening that reaches into the neighbour: columns never overlap. */
function apart(blocks: readonly NamedBlock[]): readonly NamedBlock[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    return next === undefined || next.start >= block.end ? block : { ...block, end: next.start };
  });
}
