import type { Block, Ink } from "./ink";
import { fieldCutsInDigits } from "./digit-fields";

const NEARLY_ALL = 0.95;
const PADDED = 0.9;
const SELDOM = 0.4;
const FEWEST = 3;

/**
 * Parts a block in which columns touch, by what stands in each place of all lines: digits that meet a text
 * (`0004512GREY, ANN`), a text padded with blanks that meets digits, and dates or zero-filled amounts in a run of digits.
 */
export function splitTouching(ink: Ink, block: Block): readonly Block[] {
  if (ink.lines.length < FEWEST || block.end - block.start < 2 * FEWEST) return [block];
  const cuts: number[] = [];
  for (let at = block.start + 1; at < block.end; at++) if (classesMeet(ink, at, block)) cuts.push(at);
  return between(block, cuts).flatMap((part) =>
    between(part, isDigits(ink, part) ? fieldCutsInDigits(ink.lines, part) : []),
  );
}

/** The parts of a block between cuts. */
function between({ start, end }: Block, cuts: readonly number[]): readonly Block[] {
  const edges = [start, ...cuts, end];
  return edges.slice(1).map((right, index) => ({ start: edges[index] ?? start, end: right }));
}

function classesMeet(ink: Ink, at: number, block: Block): boolean {
  const digitBefore = share(ink, at - 1, /\d/);
  const digitHere = share(ink, at, /\d/);
  if (digitBefore >= NEARLY_ALL && share(ink, at, /[A-Za-z]/) >= NEARLY_ALL)
    return isPadded(ink, { start: at, end: block.end });
  const printedBefore = share(ink, at - 1, /\S/);
  if (share(ink, at, /[A-Za-z]/) >= NEARLY_ALL && printedBefore <= SELDOM) return true;
  return digitHere >= NEARLY_ALL && digitBefore <= 1 - NEARLY_ALL && printedBefore < PADDED;
}

/** A text of its own, not the letter behind a number: at least three places, and shorter in some lines. */
function isPadded(ink: Ink, { start, end }: Block): boolean {
  if (end - start < FEWEST) return false;
  return Array.from({ length: end - start }, (_, index) => start + index).some((at) => share(ink, at, /\S/) < PADDED);
}

function isDigits(ink: Ink, { start, end }: Block): boolean {
  const places = Array.from({ length: end - start }, (_, index) => start + index);
  return places.every((at) => share(ink, at, /\d/) >= NEARLY_ALL);
}

function share(ink: Ink, at: number, pattern: RegExp): number {
  return ink.lines.filter((line) => pattern.test(line[at] ?? " ")).length / ink.lines.length;
}
