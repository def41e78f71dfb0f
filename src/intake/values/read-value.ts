import { assertNever } from "../../domain/assert-never";
import { readDate } from "./read-date";
import { readId, readText } from "./read-id";
import { readMoney, readQuantity } from "./read-number";
import { standsForNothing } from "./stands-for-nothing";
import type { ValueFormat } from "./value-format";
import { NO_WORDS, YES_WORDS } from "./yes-no-words";

/**
 * The value of a text by the same rules as `typedSql`: whole cents, `YYYY-MM-DD`, a number, a boolean or a text; null where it
 * cannot be read or stands for nothing.
 * @example valueOf("$(1.40)", { as: "money" }) // -140
 */
export function valueOf(text: string, format: ValueFormat): number | string | boolean | null {
  if (text === "" || standsForNothing(text, format)) return null;
  switch (format.as) {
    case "money":
      return readMoney(text, format.impliedDecimals ?? 0);
    case "date":
      return readDate(text, format);
    case "quantity":
      return readQuantity(text, format);
    case "id":
      return readId(text);
    case "text":
      return readText(text);
    case "yes-no":
      return readYesNo(text);
    default:
      return assertNever(format);
  }
}

/**
 * Whether a text can be read in a format: it has a value, or stands for nothing.
 * @example readsAs("2/30/2026", { as: "date", order: "M/D/Y" }) // false
 */
export function readsAs(text: string, format: ValueFormat): boolean {
  return valueOf(text, format) !== null || text === "" || standsForNothing(text, format);
}

function readYesNo(text: string): boolean | null {
  const word = text.toUpperCase();
  if (YES_WORDS.some((yes) => yes === word)) return true;
  return NO_WORDS.some((no) => no === word) ? false : null;
}
