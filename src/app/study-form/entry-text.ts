import { assertNever } from "../../domain/assert-never";
import type { Entry, LineColumn } from "./field";
import { valueAt } from "./draft";

/** A value as typed: what goes into the study, and what is wrong with it. */
export interface ReadEntry {
  /** Undefined where nothing is entered; the text itself where it cannot be read. */
  readonly value: unknown;
  readonly problem: string | null;
}

/** Any share of a percent is kept to so many digits, so that 1.8 percent is 0.018 and not 0.018000000000000002. */
const DIGITS = 12;
const NUMBER = /^-?\$?-?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?%?$/;

/**
 * A value as it is shown in its field.
 * @example entryText(0.018, { kind: "percent" }) // "1.8"
 */
export function entryText(value: unknown, entry: Entry): string {
  if (value === undefined || value === null) return "";
  switch (entry.kind) {
    case "dollars":
      return typeof value === "number" ? dollars(value) : shownAsIs(value);
    case "percent":
    case "percents":
      return listed(value, percentText);
    case "dollars-by-year":
      return listed(value, dollars);
    case "lines":
      return linesText(value, entry.columns);
    case "words":
    case "number":
    case "yes":
    case "choice":
    case "reference":
      return shownAsIs(value);
    default:
      return assertNever(entry);
  }
}

/**
 * Reads what was typed into a field.
 * @example readEntry("3; 2.5", { kind: "percents" }).value // [0.03, 0.025]
 */
export function readEntry(typed: string, entry: Entry): ReadEntry {
  const text = typed.trim();
  if (text === "") return { value: undefined, problem: null };
  switch (entry.kind) {
    case "dollars":
      return text === entry.word ? { value: text, problem: null } : one(text, plain, "dollars such as 1,250,000");
    case "percent":
      return one(text, share, "percent such as 2.5");
    case "percents":
      return byYear(text, share, "percent such as 2.5, with ; between years");
    case "dollars-by-year":
      return inForm(entry.form, byYear(text, plain, "dollars such as 150,000, with ; between years"));
    case "number":
      return one(text, plain, "a number such as 12 or 1.25");
    case "lines":
      return readLines(typed, entry.columns);
    case "words":
    case "yes":
    case "choice":
    case "reference":
      return { value: entry.kind === "words" ? typed : text, problem: null };
    default:
      return assertNever(entry);
  }
}

/** Whether two values of a study are the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function shownAsIs(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function listed(value: unknown, print: (value: number) => string): string {
  if (typeof value === "number") return print(value);
  if (!Array.isArray(value)) return shownAsIs(value);
  return value.map((each: unknown) => (typeof each === "number" ? print(each) : shownAsIs(each))).join("; ");
}

function dollars(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 6 });
}

function percentText(value: number): string {
  return String(Number((value * 100).toPrecision(DIGITS)));
}

function linesText(value: unknown, columns: readonly LineColumn[]): string {
  if (!Array.isArray(value)) return shownAsIs(value);
  return value
    .map((row: unknown) =>
      columns
        .map(({ key }) => valueAt(row, [key]))
        .map((each, at) => (typeof each === "number" && at > 0 ? dollars(each) : shownAsIs(each)))
        .join("  "),
    )
    .join("\n");
}

/** A number as typed, with or without $, % and commas between thousands; null for what is none. */
function plain(text: string): number | null {
  const bare = text.trim();
  if (!/\d/.test(bare) || !NUMBER.test(bare)) return null;
  return Number(bare.replaceAll(/[$,%]/g, ""));
}

function share(text: string): number | null {
  const number = plain(text);
  return number === null ? null : Number((number / 100).toPrecision(DIGITS));
}

function one(text: string, read: (text: string) => number | null, wanted: string): ReadEntry {
  const value = read(text);
  return value === null ? unread(text, wanted) : { value, problem: null };
}

function byYear(text: string, read: (text: string) => number | null, wanted: string): ReadEntry {
  const parts = text.split(/[;\n\t]/).filter((part) => part.trim() !== "");
  const values = parts.map(read);
  if (values.length === 0 || values.includes(null)) return unread(text, wanted);
  return { value: values.length === 1 ? values[0] : values, problem: null };
}

function inForm(form: "list" | "one-or-list", { value, problem }: ReadEntry): ReadEntry {
  return { value: form === "list" && typeof value === "number" ? [value] : value, problem };
}

function readLines(text: string, columns: readonly LineColumn[]): ReadEntry {
  const rows = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) =>
      line
        .trim()
        .split(/[\t; ]+/)
        .map((word) => plain(word.replace(/,$/, ""))),
    );
  const wrong = rows.findIndex((row) => row.length !== columns.length || row.includes(null));
  if (wrong >= 0) {
    const names = columns.map(({ name }) => name).join(", ");
    return { value: text, problem: `Line ${wrong + 1} must hold ${columns.length} numbers: ${names}.` };
  }
  return {
    value: rows.map((row) => Object.fromEntries(columns.map(({ key }, at) => [key, row[at] ?? 0]))),
    problem: null,
  };
}

function unread(text: string, wanted: string): ReadEntry {
  return { value: text, problem: `"${text}" cannot be read; write ${wanted}.` };
}
