import { overlapOf } from "./column-cuts";
import type { Block, Ink } from "./ink";
import { type LineToken, segmentsOf } from "./line-token";

const FEW = 0.1;

/**
 * Parts a block over which headings stand well apart, though no place between them is blank in all lines: long amounts
 * may touch the text beside them. The cut goes where the fewest lines print on both sides; none is made where many do.
 */
export function splitByHeadings(ink: Ink, block: Block, heading: string): readonly Block[] {
  const over = segmentsOf(heading).filter((segment) => segment.kind !== "rule" && overlapOf(block, segment) > 0);
  const blocks: Block[] = [];
  let start = block.start;
  for (const [index, segment] of over.entries()) {
    const next = over[index + 1];
    const cut = next === undefined ? null : bestCut(ink, segment, next);
    if (cut === null || cut <= start || cut >= block.end) continue;
    blocks.push({ start, end: cut });
    start = cut;
  }
  return [...blocks, { start, end: block.end }];
}

function bestCut(ink: Ink, left: LineToken, right: LineToken): number | null {
  let best: number | null = null;
  let least = ink.lines.length * FEW;
  for (let at = right.end - 1; at > left.start; at--) {
    const cost = touching(ink, at) + Math.abs(at - right.start) / 1000;
    if (cost >= least) continue;
    best = at;
    least = cost;
  }
  return best;
}

/** In how many lines something stands on both sides of a cut; half as bad where a digit meets a letter. */
function touching(ink: Ink, at: number): number {
  let sum = 0;
  for (const line of ink.lines) {
    const before = line[at - 1] ?? " ";
    const after = line[at] ?? " ";
    if (before === " " || after === " ") continue;
    sum += /[A-Za-z]/.test(before) === /[A-Za-z]/.test(after) ? 1 : 0.5;
  }
  return sum;
}
