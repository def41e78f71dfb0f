import type { Guess } from "../guess";
import type { ColumnSample } from "./column-sample";
import type { ValueFormat } from "./value-format";
import { NO_WORDS, YES_WORDS } from "./yes-no-words";

const KNOWN = new Set<string>([...YES_WORDS, ...NO_WORDS]);
/** These mean yes or no wherever they stand alone. */
const PLAIN = new Set(["YES", "NO", "TRUE", "FALSE"]);

/**
 * Yes and no, where the column holds nothing else: `Yes`/`No` and `Y`/`N` by themselves, `1`/`0` and `X` only under a heading
 * that asks a question; null for any other column.
 * @example findYesNoFormat(sample)?.value // { as: "yes-no" } for Y, N, Y
 */
export function findYesNoFormat({ texts, hint }: ColumnSample): Guess<ValueFormat> | null {
  const words = new Set<string>();
  for (const text of texts) {
    const word = text.toUpperCase();
    if (!KNOWN.has(word)) return null;
    words.add(word);
  }
  const seen = [...words];
  const value: ValueFormat = { as: "yes-no" };
  const why = `it holds nothing but ${seen.join(", ")}`;
  if (hint.wants === "yes-no" || seen.every((word) => PLAIN.has(word))) return { value, confidence: 0.95, why };
  if (words.has("Y") && words.has("N")) return { value, confidence: 0.95, why };
  const oneLetter = seen.length <= 2 && seen.every((word) => word === "Y" || word === "N");
  return oneLetter && hint.wants !== "id" ? { value, confidence: 0.7, why } : null;
}
