import { assertNever } from "../../domain/assert-never";
import { wholeText } from "./match";
import { EMPTY_DATE, NO_DATE_TEXTS, NO_DATES, NOTHING_NUMBER_WORDS, NOTHING_WORDS, ONLY_BLANKS } from "./nothing-words";
import { readDate } from "./read-date";
import type { ValueFormat } from "./value-format";

const IS_BLANK = wholeText(ONLY_BLANKS);
const IS_EMPTY_DATE = wholeText(EMPTY_DATE);
const IS_DASHES = /^[-\u2013\u2014]+$/;

const IDS = new Set<string>(NOTHING_WORDS);
const NUMBERS = new Set<string>([...NOTHING_WORDS, ...NOTHING_NUMBER_WORDS]);
const DATE_TEXTS = new Set<string>([...NUMBERS, ...NO_DATE_TEXTS]);
const DATES = new Set<string>(NO_DATES);

/**
 * Whether a text stands for no value in a column of this format, by the rules of `isNothingSql`.
 * @example standsForNothing("000000", { as: "date", order: "YYMMDD" }) // true
 */
export function standsForNothing(text: string, format: ValueFormat): boolean {
  const word = text.toUpperCase();
  switch (format.as) {
    case "text":
      return false;
    case "id":
      return IDS.has(word) || IS_BLANK.test(text);
    case "money":
      return (NUMBERS.has(word) && !IS_DASHES.test(word)) || IS_BLANK.test(text);
    case "quantity":
    case "yes-no":
      return NUMBERS.has(word) || IS_BLANK.test(text);
    case "date":
      return (
        DATE_TEXTS.has(word) ||
        IS_BLANK.test(text) ||
        IS_EMPTY_DATE.test(text) ||
        DATES.has(readDate(text, format) ?? "")
      );
    default:
      return assertNever(format);
  }
}
