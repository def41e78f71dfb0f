import { isIsoDate } from "../../../domain/calendar";
import { exactOf } from "../../../domain/rates/exact";
import { ROUNDING_MODES } from "../../../domain/rates/rounding";
import { dateOfExcelDay } from "../../../report/excel-day";
import { BadCell } from "./bad-cell";
import { cutAt, NOTHING, quoteUnless, unquoted } from "./quoted";

/** What a filled cell holds. */
export type Filled = string | number | boolean;

/** How one kind of value of a schedule stands in a cell; what is written reads back as the same value. */
export interface Codec {
  write(value: unknown): string | number;
  /** @throws BadCell */
  read(cell: Filled): unknown;
}

/** A text. Numbers that Excel made of it become text again. */
export const TEXT: Codec = {
  write: (value) => quoteUnless(String(value), () => true),
  read: (cell) => (typeof cell === "boolean" ? String(cell).toUpperCase() : unquoted(String(cell))),
};

/** A number, or a text that is none. Texts that look like numbers are numbers unless they stand in quotation marks. */
export const SCALAR: Codec = {
  write: (value) => (typeof value === "number" ? value : quoteUnless(String(value), (text) => numberIn(text) === null)),
  read: (cell) => {
    if (typeof cell !== "string") return typeof cell === "number" ? cell : String(cell).toUpperCase();
    return numberIn(cell) ?? notAnError(unquoted(cell));
  },
};

/** A formula that was begun with `=` is computed by Excel, and mostly ends as an error. */
function notAnError(text: string): string {
  if (!/^#[A-Z/0]+[!?]?$/.test(text)) return text;
  throw new BadCell(`it shows the error ${text}. Write a formula without the equals sign, as in 0.3 * eru`);
}

/** A number. */
export const NUMBER: Codec = {
  write: (value) => (typeof value === "number" ? value : String(value)),
  read: (cell) => numberOr(cell, "write a number"),
};

/** Percent as a schedule has them (9), as Excel shows a share (9%). */
export const PERCENT: Codec = {
  write: (value) => exactOf(Number(value))?.div(100).valueOf() ?? Number(value),
  read: (cell) => {
    if (typeof cell === "string") return numberOr(cell.replace("%", ""), "write percent, as in 3%");
    const share = numberOr(cell, "write percent, as in 3%");
    if (Math.abs(share) >= 3) throw new BadCell(`it means ${share * 100} percent; write ${share}%`);
    return exactOf(share)?.mul(100).valueOf() ?? share * 100;
  },
};

function numberOr(cell: Filled, otherwise: string): number {
  const number = typeof cell === "string" ? numberIn(cell) : cell;
  if (typeof number === "number") return number;
  throw new BadCell(`"${String(cell)}" is no number; ${otherwise}`);
}

/** A number as people type it: with dollar sign, thousands' commas, blanks around it. Null for other texts. */
export function numberIn(text: string): number | null {
  const plain = text.trim().replace(/^(-?)\$/, "$1");
  const digits = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(",", "") : plain;
  return /^-?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(digits) ? Number(digits) : null;
}

/** Yes or no. */
export const YES_NO: Codec = {
  write: (value) => (value === true ? "yes" : "no"),
  read: (cell) => {
    const word = String(cell).trim().toLowerCase();
    if (["yes", "y", "true", "1"].includes(word)) return true;
    if (["no", "n", "false", "0"].includes(word)) return false;
    throw new BadCell(`"${String(cell)}" is neither yes nor no`);
  },
};

/** A list of texts, `(none)` for an empty one. */
export const LIST: Codec = {
  write: (value) =>
    Array.isArray(value) && value.length > 0
      ? value.map((each) => quoteUnless(String(each), (text) => !/[,"\n]/.test(text))).join(", ")
      : NOTHING,
  read: (cell) =>
    String(cell).trim() === NOTHING
      ? []
      : cutAt(String(cell), ",")
          .filter((each) => each.trim() !== "")
          .map(unquoted),
};

/** A list of numbers. */
export const NUMBERS: Codec = {
  write: (value) => (Array.isArray(value) ? value.join(", ") : NOTHING),
  read: (cell) =>
    String(cell)
      .split(",")
      .map((each) => numberOr(each, "write numbers with commas between them, as in 12, 1, 2")),
};

const MODES: Readonly<Record<(typeof ROUNDING_MODES)[number], string>> = {
  "half-up": "halves up",
  "half-even": "halves to even",
  up: "up",
  down: "down",
};

/** A rounding: `to 0.01, halves up`, or `none`. */
export const ROUNDING: Codec = {
  write: (value) => {
    if (typeof value !== "object" || value === null || !("to" in value) || !("mode" in value)) return "none";
    const mode = ROUNDING_MODES.find((each) => each === value.mode);
    return `to ${String(value.to)}, ${mode === undefined ? "" : MODES[mode]}`;
  },
  read: (cell) => {
    if (/^\s*\(?none\)?\s*$/i.test(String(cell))) return "none";
    const found = /^\s*(?:to\s+)?(?:the\s+)?(\S+?)\s*(?:,\s*(.*?)\s*)?$/i.exec(String(cell).replace("whole", "1"));
    const to = found?.[1]?.toLowerCase() === "cent" ? 0.01 : numberIn(found?.[1] ?? "");
    const word = (found?.[2] ?? "halves up").toLowerCase();
    const mode = ROUNDING_MODES.find((each) => each === word || MODES[each] === word);
    if (to === null || mode === undefined)
      throw new BadCell(`"${String(cell)}" is no rounding. Write none, or as in: to 0.01, halves up (or up, down)`);
    return { to, mode };
  },
};

/** A day, however Excel gives it: a date, its number, or a text `2026-01-31` or `1/31/2026`. */
export function readDay(cell: Filled): string {
  if (typeof cell === "number" && cell > 60 && cell < 200_000) return dateOfExcelDay(cell);
  const text = String(cell).trim().slice(0, 10);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [, month = "", day = "", year = ""] = american ?? [];
  const iso = american === null ? text : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (isIsoDate(iso)) return iso;
  throw new BadCell(`"${String(cell)}" is no date; write it as in 2026-01-31`);
}
