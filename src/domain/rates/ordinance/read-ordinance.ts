import { type Exact, ONE } from "../exact";
import { classifyNumber } from "./classify-number";
import type { FoundNumber } from "./found-number";
import { headerAbove, lineAt, linesOf, type TextLine } from "./lines-of-text";
import { tokensIn } from "./number-surroundings";

/** A text of an ordinance, read: its lines and every number with what it is. */
export interface ReadOrdinance {
  readonly text: string;
  readonly lines: readonly TextLine[];
  readonly numbers: readonly FoundNumber[];
}

/**
 * Reads the rate section of an ordinance: prose, lists or tables as they are pasted from a page. Nothing is guessed: a number whose
 * words do not say what it is stays `bare`. Blocks said as "the next 7,000 gallons" are added to those before.
 * @example readOrdinance("$46.84 per 1,000 cubic feet").numbers.map(({ kind }) => kind) // ["dollars", "per"]
 */
export function readOrdinance(pasted: string): ReadOrdinance {
  const text = pasted.replace(/\r\n?/g, "\n").replace(/[\u00a0\u2007\u202f]/g, " ");
  const lines = linesOf(text);
  const numbers = tokensIn(text).map((token): FoundNumber => {
    const line = lineAt(lines, token.start);
    const header = headerAbove(lines, line, token.start)?.text ?? "";
    const { start, end } = token;
    const column = start - (lines[line]?.start ?? 0) + 1;
    return { ...classifyNumber(token, header), text: token.token, start, end, line: line + 1, column };
  });
  return { text, lines, numbers: accumulated(numbers) };
}

/** "The first 3,000, the next 7,000" end at 3,000 and at 10,000. */
function accumulated(numbers: readonly FoundNumber[]): readonly FoundNumber[] {
  let reached: Exact | null = null;
  return numbers.map((number) => {
    if (number.kind !== "limit") return number;
    if (number.role === "first") reached = number.value;
    if (number.role !== "next" || reached === null) return number;
    reached = reached.add(number.value);
    return { ...number, value: reached.mul(ONE) };
  });
}
