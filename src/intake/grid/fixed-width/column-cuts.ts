import type { Block, Ink } from "./ink";

/** How many places two stretches have in common. */
export function overlapOf(one: Block, other: Block): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

/**
 * Where the second of two neighbouring columns begins: where the fewest words are cut; among equals where its own text
 * begins if that is set left, else behind the first one's text if that is set right, else in the middle.
 */
export function cutBetween(ink: Ink, left: Block, right: Block): number {
  const from = Math.min(left.end, right.start);
  const to = Math.max(left.end, right.start);
  const wished = wishedCut(ink, left, right);
  let best = wished;
  let least = wordsCut(ink, wished);
  for (let at = from; at <= to && least > 0; at++) {
    const cut = wordsCut(ink, at);
    if (cut >= least) continue;
    best = at;
    least = cut;
  }
  return best;
}

const NEARLY_ALL = 0.9;

function wishedCut(ink: Ink, left: Block, right: Block): number {
  if (isSetLeft(ink, right) && !holdsAmounts(ink, right)) return right.start;
  if (isSetRight(ink, left)) return left.end;
  return right.start - Math.floor(Math.max(0, right.start - left.end) / 2);
}

/** Amounts of one length seem set left too, but a longer one (the total) grows to the left. */
function holdsAmounts(ink: Ink, block: Block): boolean {
  const within = ink.lines.map((line) => line.slice(block.start, block.end).trim()).filter((text) => text !== "");
  return within.filter((text) => /\d\.\d\d\b/.test(text)).length >= within.length * NEARLY_ALL;
}

/** Whether what is printed in a block begins at its first place in nearly all lines that print there. */
function isSetLeft(ink: Ink, block: Block): boolean {
  const within = ink.lines.map((line) => line.slice(block.start, block.end)).filter((text) => text.trim() !== "");
  return within.filter((text) => !text.startsWith(" ")).length >= within.length * NEARLY_ALL;
}

function isSetRight(ink: Ink, block: Block): boolean {
  const within = ink.lines.map((line) => line.slice(block.start, block.end)).filter((text) => text.trim() !== "");
  const width = block.end - block.start;
  return within.filter((text) => text.length === width && !text.endsWith(" ")).length >= within.length * NEARLY_ALL;
}

/** In how many lines a cut before a place parts a word; where a digit meets a letter no word is parted. */
function wordsCut(ink: Ink, at: number): number {
  return ink.lines.filter((line) => {
    const before = line[at - 1] ?? " ";
    const after = line[at] ?? " ";
    if (before === " " || after === " ") return false;
    return /[A-Za-z]/.test(before) === /[A-Za-z]/.test(after);
  }).length;
}
