import type { LineToken } from "./line-token";
import { tokensOf } from "./line-token";

/** A stretch of places across the page in which something is printed: from `start` (counted from 0) up to `end`. */
export interface Block {
  readonly start: number;
  readonly end: number;
}

/** What the record lines print where. */
export interface Ink {
  readonly lines: readonly string[];
  /** For each place, in how many lines something stands there. */
  readonly filled: readonly number[];
  readonly tokens: readonly (readonly LineToken[])[];
}

/** Looks where the lines print. */
export function inkOf(lines: readonly string[]): Ink {
  const filled = Array.from({ length: Math.max(0, ...lines.map((line) => line.length)) }, () => 0);
  for (const line of lines) {
    for (let at = 0; at < line.length; at++) if (line[at] !== " ") filled[at] = (filled[at] ?? 0) + 1;
  }
  return { lines, filled, tokens: lines.map(tokensOf) };
}

/** The stretches between places that are blank in all lines; of many lines, one in a hundred may print there. */
export function blocksOf(ink: Ink): readonly Block[] {
  const stray = Math.floor(ink.lines.length / 100);
  const blocks: Block[] = [];
  let start = -1;
  for (let at = 0; at <= ink.filled.length; at++) {
    const printed = (ink.filled[at] ?? 0) > stray;
    if (printed && start === -1) start = at;
    if (printed || start === -1) continue;
    blocks.push({ start, end: at });
    start = -1;
  }
  return blocks;
}
