import type { LineToken } from "./line-token";
import type { SeenLine } from "./seen-line";

/** Lines whose words stand in the same places. */
export interface LineGroup {
  readonly lines: readonly SeenLine[];
  /** How many of the lines have a word in a place (`keysOf`). */
  readonly keys: ReadonlyMap<string, number>;
}

const ALIKE = 0.6;
const MOST_GROUPS = 60;
/** A place counts as one of the group when this share of its lines has a word there. */
const SOME = 0.25;
const MOST = 0.7;

/** Puts lines together whose words stand in the same places; the group with most words comes first, lone lines are left out. */
export function groupLines(lines: readonly SeenLine[]): readonly LineGroup[] {
  const seeds = gather(lines, []).filter((group) => group.lines.length > 1);
  const settled = gather(lines, seeds);
  return settled.sort((one, other) => weight(other) - weight(one));
}

/** How well the words of a line stand in the places of a group, from 0 to 1. */
export function likeness(line: SeenLine, { lines, keys }: LineGroup): number {
  const own = new Set(line.tokens.flatMap(keysOf));
  const isPlace = (key: string): boolean => (keys.get(key) ?? 0) >= Math.max(1, lines.length * SOME);
  const placed = line.tokens.filter((token) => keysOf(token).some(isPlace)).length;
  const core = [...keys].filter(([, count]) => count >= lines.length * MOST).map(([key]) => key);
  const hit = core.filter((key) => own.has(key)).length;
  return (placed / line.tokens.length + (core.length === 0 ? 0 : hit / core.length)) / 2;
}

/** The places of a word: where a text begins (`t10`), where a value begins and ends (`s50`, `e58`). */
export function keysOf(token: LineToken): readonly string[] {
  if (token.kind === "text") return [`t${String(token.start)}`];
  return [`s${String(token.start)}`, `e${String(token.end)}`];
}

interface Growing {
  readonly lines: SeenLine[];
  readonly keys: Map<string, number>;
  /** What lines are compared with: the group itself while it grows, or the one of the round before. */
  readonly like: LineGroup;
}

/** One round: each line joins the group it is most like. Without groups to begin with, a line that is like none begins one. */
function gather(lines: readonly SeenLine[], known: readonly LineGroup[]): LineGroup[] {
  const groups = known.map((like): Growing => ({ lines: [], keys: new Map(), like }));
  for (const line of lines) {
    const home = closest(line, groups);
    if (home !== undefined) add(line, home);
    else if (known.length === 0 && groups.length < MOST_GROUPS) groups.push(begun(line));
  }
  return groups.map(({ lines: own, keys }) => ({ lines: own, keys })).filter((group) => group.lines.length > 0);
}

function closest(line: SeenLine, groups: readonly Growing[]): Growing | undefined {
  let best: Growing | undefined;
  let most = ALIKE;
  for (const group of groups) {
    const score = likeness(line, group.like);
    if (score < most || (score === most && best !== undefined)) continue;
    best = group;
    most = score;
  }
  return best;
}

function begun(line: SeenLine): Growing {
  const own = { lines: [], keys: new Map<string, number>() };
  const group = { ...own, like: own };
  add(line, group);
  return group;
}

function add(line: SeenLine, group: Growing): void {
  group.lines.push(line);
  for (const key of new Set(line.tokens.flatMap(keysOf))) group.keys.set(key, (group.keys.get(key) ?? 0) + 1);
}

function weight(group: LineGroup): number {
  const words = group.lines.reduce((sum, line) => sum + line.tokens.length, 0);
  const values = group.lines.some((line) => line.tokens.some((token) => token.kind !== "text"));
  return values ? words : words * 0.3;
}
