import { overlapOf } from "./column-cuts";
import type { Block, Ink } from "./ink";
import { segmentsOf } from "./line-token";

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
    const cut =
      next === undefined ? null : bestCut(ink, { start: Math.max(segment.start, start), end: segment.end }, next);
    if (cut === null || cut <= start || cut >= block.end) continue;
    blocks.push({ start, end: cut });
    start = cut;
  }
  return [...blocks, { start, end: block.end }];
}

function bestCut(ink: Ink, left: Block, right: Block): number | null {
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

/** In how many lines a cut would part something; less bad where words with a blank between, and hardly where an amount begins. */
function touching(ink: Ink, at: number): number {
  return ink.lines.reduce((sum, line) => sum + partedAt(line, at), 0);
}

function partedAt(line: string, at: number): number {
  const before = line[at - 1] ?? " ";
  const after = line[at] ?? " ";
  if (after === " ") return 0;
  if (before === " ") return /[A-Za-z,]/.test(line[at - 2] ?? " ") && /[A-Za-z]/.test(after) ? 0.3 : 0;
  if (/[A-Za-z]/.test(before) === /[A-Za-z]/.test(after)) return 1;
  return AMOUNT_START.test(line.slice(at)) ? 0.1 : 0.5;
}

const AMOUNT_START = /^[($-]*(?:\d{1,3}(?:,\d{3})*|\d*)\.\d{2}(?!\d)/;
