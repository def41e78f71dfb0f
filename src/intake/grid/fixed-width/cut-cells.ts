import type { RulerColumn } from "./line-fit";

/** An amount as printed, alone or behind a text that touches it; digits only, as ids are, are none. */
const AMOUNT =
  /(?:^|[^\d.,$(-])([($-]*(?:(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*|0?)\.\d{2,4}|[1-9]\d{0,2}(?:,\d{3})+|\d+(?=-$|CR$|DR$))(?:\)|-|CR|DR)?)$/i;

/**
 * The texts in the columns of a line, trimmed. An amount that is wider than its column (a total, a minus or `CR` behind
 * it) is never cut in two: it belongs to the column in which its last digit stands.
 * @example cutCells("GREY 12,345.60CR", [name 1–6, due 7–14]) // ["GREY", "12,345.60CR"]
 */
export function cutCells(line: string, columns: readonly RulerColumn[]): readonly string[] {
  return columns.map(({ start, length }, index) => {
    const end = start - 1 + length;
    const cut = index === columns.length - 1 ? lastCut(line, end) : cutNear(line, end);
    return line.slice(cutNear(line, start - 1), cut).trim();
  });
}

/**
 * Where the last column ends: behind the amount that goes beyond it.
 * @example lastCut("GREY 12,345.60CR", 14) // 16
 */
export function lastCut(line: string, at: number): number {
  const { end, amount } = amountAt(line, at);
  return amount === "" ? at : end;
}

/**
 * Where to cut a line near a place, so that no amount is parted.
 * @example cutNear("GREY 12,345.60CR", 14) // 16
 */
export function cutNear(line: string, at: number): number {
  const { end, amount } = amountAt(line, at);
  if (amount === "") return at;
  const from = end - amount.length;
  return from + amount.search(/\d\D*$/) >= at ? from : end;
}

/** The amount that a cut would part, "" for none, and where what is printed there ends. */
function amountAt(line: string, at: number): { readonly end: number; readonly amount: string } {
  if (isBlank(line, at) || isBlank(line, at - 1)) return { end: at, amount: "" };
  let start = at;
  let end = at;
  while (start > 0 && !isBlank(line, start - 1)) start--;
  while (!isBlank(line, end)) end++;
  return { end, amount: AMOUNT.exec(line.slice(start, end))?.[1] ?? "" };
}

const VALUE = /#{3}|\d\.\d{2}(?!\d)|\d[/-]\d{1,2}[/-]\d|\d{8}/;

/**
 * Whether a line is the title of a group: words that stand in no column, and no amount or date.
 * @example isGroupTitle("BATCH 1201   LOCKBOX", [date 1–8, account 9–20]) // true
 */
export function isGroupTitle(line: string, columns: readonly RulerColumn[]): boolean {
  if (!/^\s*[A-Za-z]{3}/.test(line) || VALUE.test(line)) return false;
  return columns.some(({ start }, index) => index > 0 && !isBlank(line, start - 1) && !isBlank(line, start - 2));
}

function isBlank(line: string, at: number): boolean {
  return (line[at] ?? " ") === " ";
}
