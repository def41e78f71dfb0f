import { BLANKS } from "./printed-number";
import type { DateOrder } from "./value-format";

/** What a group of a date pattern holds: year, month in digits, month by name, day. */
export type DatePart = "y" | "m" | "mon" | "d";

/** One printed form of a date: a pattern over the text in small letters and what its groups hold. */
export interface DateForm {
  readonly pattern: string;
  readonly parts: readonly DatePart[];
}

/** The months as the first three small letters of their names, twelve times three. */
export const MONTH_LETTERS = "janfebmaraprmayjunjulaugsepoctnovdec";

const SEPARATOR = "(?:[ \u00a0]*[/.-][ \u00a0]*|[ \u00a0]+)";
const YEAR4 = "([1-9][0-9]{3})";
const YEAR = "([1-9][0-9]{3}|[0-9]{2})";
const ONE_OR_TWO = "([0-9]{1,2})";
const TWO = "([0-9]{2})";
const MONTH_NAME =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[.]?";

const ZONE = "(?: ?(?:z|[+-][0-9]{2}(?::?[0-9]{2})?|[a-z]{2,4}))?";
const CLOCK = "[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?(?: ?[ap][.]?m?[.]?)?";

/** A time and zone behind a date, as ISO, spreadsheets and mainframes (`-23.59.59.000000`) print it; the day as printed stays. */
const TIME = `(?:(?:t|,? +)${CLOCK}${ZONE}|-[0-9]{2}[.][0-9]{2}[.][0-9]{2}(?:[.][0-9]+)?|z|[+-][0-9]{2}:[0-9]{2})?`;

/** A time in digits right behind a date in digits: `20261031235959[-4:EDT]`. */
const DIGIT_TIME = "(?:t?(?:[0-9]{4}|[0-9]{6})(?:[.][0-9]+)?z?(?:\\[[^\\]]*\\])?)?";

const ISO: DateForm = form(["y", "m", "d"], `${YEAR4}${SEPARATOR}${ONE_OR_TWO}${SEPARATOR}${ONE_OR_TWO}${TIME}`);

/**
 * The printed forms of each date order. Orders with separators also take a year of four digits in front, which cannot be
 * misread; digit orders take a text whose first zero a spreadsheet has dropped.
 */
export const DATE_FORMS: Readonly<Record<Exclude<DateOrder, "Excel serial">, readonly DateForm[]>> = {
  "Y-M-D": [ISO],
  "M/D/Y": [form(["m", "d", "y"], `${ONE_OR_TWO}${SEPARATOR}${ONE_OR_TWO}${SEPARATOR}${YEAR}${TIME}`), ISO],
  "D/M/Y": [form(["d", "m", "y"], `${ONE_OR_TWO}${SEPARATOR}${ONE_OR_TWO}${SEPARATOR}${YEAR}${TIME}`), ISO],
  YYYYMMDD: [form(["y", "m", "d"], `${YEAR4}${TWO}${TWO}(?:${DIGIT_TIME}|${TIME})`)],
  YYMMDD: [form(["y", "m", "d"], `${ONE_OR_TWO}${TWO}${TWO}`)],
  MMDDYYYY: [form(["m", "d", "y"], `${ONE_OR_TWO}${TWO}${YEAR4}`)],
  MMDDYY: [form(["m", "d", "y"], `${ONE_OR_TWO}${TWO}${TWO}`)],
  DDMMYYYY: [form(["d", "m", "y"], `${ONE_OR_TWO}${TWO}${YEAR4}`)],
  "D-MON-Y": [form(["d", "mon", "y"], `${ONE_OR_TWO}[ /.-]*${MONTH_NAME}[ /.,'-]*${YEAR}${TIME}`)],
  "MON D, Y": [form(["mon", "d", "y"], `${MONTH_NAME}[ /.-]*${ONE_OR_TWO}[ /.,'-]+${YEAR}${TIME}`)],
  "M/Y": [
    form(["m", "y"], `${ONE_OR_TWO}${SEPARATOR}${YEAR}`),
    form(["mon", "y"], `${MONTH_NAME}[ /.,'-]*${YEAR}`),
    form(["y", "m"], `${YEAR4}${SEPARATOR}${ONE_OR_TWO}`),
  ],
  YYYYMM: [form(["y", "m"], `${YEAR4}${SEPARATOR}?${TWO}`)],
};

/** Days of a spreadsheet since the end of 1899, with the time as a fraction. */
export const SERIAL = "0*[1-9][0-9]{0,5}(?:[.][0-9]*)?";

function form(parts: readonly DatePart[], pattern: string): DateForm {
  return { parts, pattern: `${BLANKS}${pattern}${BLANKS}` };
}
