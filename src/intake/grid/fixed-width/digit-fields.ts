import type { Block } from "./ink";

const NEARLY_ALL = 0.95;
const DATE_DIGITS = 8;
const FEWEST_LINES = 5;
const FEWEST_DIGITS = 3;

/**
 * Where fields part in a run of digits: around eight digits that are a day in nearly all lines (`20261031`, `10312026`),
 * and where digits that differ are followed by the zeros before the next, zero-filled amount.
 */
export function fieldCutsInDigits(lines: readonly string[], run: Block): readonly number[] {
  const cuts = new Set<number>();
  let from = run.start;
  for (let at = run.start; at + DATE_DIGITS <= run.end; at++) {
    if (!isDay(lines, at)) continue;
    for (const cut of zeroCuts(lines, { start: from, end: at })) cuts.add(cut);
    cuts.add(at).add(at + DATE_DIGITS);
    from = at + DATE_DIGITS;
    at = from - 1;
  }
  for (const cut of zeroCuts(lines, { start: from, end: run.end })) cuts.add(cut);
  return [...cuts].filter((cut) => cut > run.start && cut < run.end).sort((one, other) => one - other);
}

function isDay(lines: readonly string[], at: number): boolean {
  const days = lines.filter((line) => DAY.test(line.slice(at, at + DATE_DIGITS)));
  return days.length >= Math.max(FEWEST_DIGITS, lines.length * NEARLY_ALL);
}

const DAY =
  /^(?:(?:19[5-9]|20[0-7])\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:19[5-9]|20[0-7])\d)$/;

function zeroCuts(lines: readonly string[], { start, end }: Block): readonly number[] {
  const cuts: number[] = [];
  if (lines.length < FEWEST_LINES) return cuts;
  let last = start;
  for (let at = start + FEWEST_DIGITS; at <= end - FEWEST_DIGITS; at++) {
    const isZero = lines.filter((line) => line[at] === "0").length >= lines.length * NEARLY_ALL;
    if (!isZero || at - last < FEWEST_DIGITS || kinds(lines, at - 1) < FEWEST_DIGITS || !differsLater(lines, at, end))
      continue;
    cuts.push(at);
    last = at;
  }
  return cuts;
}

function kinds(lines: readonly string[], at: number): number {
  return new Set(lines.map((line) => line[at])).size;
}

function differsLater(lines: readonly string[], at: number, end: number): boolean {
  for (let place = at + 1; place < end; place++) if (kinds(lines, place) >= FEWEST_DIGITS) return true;
  return false;
}
