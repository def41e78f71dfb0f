import { OVERFLOWED, ROUNDED, TURNED_INTO_DATE } from "./id-grammar";
import { wholeText } from "./match";

const IS_OVERFLOWED = wholeText(OVERFLOWED);
const IS_ROUNDED = wholeText(ROUNDED);
const IS_DATE_LIKE = wholeText(TURNED_INTO_DATE);
const ONLY_HASHES = /^#{2,}$/;

/**
 * An id digit for digit, by the rules of `idSql`; null where a spreadsheet has damaged it.
 * @example readId('="0004512"') // "0004512"
 */
export function readId(text: string): string | null {
  if (damageOf(text) !== 0) return null;
  if (text.startsWith('="') && text.endsWith('"') && text.length > 3) return text.slice(2, -1);
  return text.startsWith("'") && text.length > 1 ? text.slice(1) : text;
}

/**
 * Free text as printed; null for a field of `#` alone, which overflowed.
 * @example readText("###") // null
 */
export function readText(text: string): string | null {
  return ONLY_HASHES.test(text) ? null : text;
}

/**
 * What has damaged a text, by the codes of `damageSql`: 0 nothing, 1 overflowed, 2 rounded, 3 turned into a date.
 * @example damageOf("1.23E+11") // 2
 */
export function damageOf(text: string): 0 | 1 | 2 | 3 {
  if (IS_OVERFLOWED.test(text)) return 1;
  if (IS_ROUNDED.test(text)) return 2;
  return IS_DATE_LIKE.test(text) ? 3 : 0;
}
