import { addDays, type IsoDate, isIsoDate } from "../../domain/calendar";
import { DATE_FORMS, type DateForm, type DatePart, MONTH_LETTERS, SERIAL } from "./date-grammar";
import type { DateReading } from "./date-sql";
import { wholeText } from "./match";
import { DATE_ORDERS, type DateOrder, PIVOT_YEAR } from "./value-format";

const IS_SERIAL = wholeText(SERIAL);

interface CompiledForm extends DateForm {
  readonly test: RegExp;
}

const FORMS: ReadonlyMap<DateOrder, readonly CompiledForm[]> = new Map(
  DATE_ORDERS.map((order) => [order, compiled(order === "Excel serial" ? [] : DATE_FORMS[order])]),
);

/**
 * A printed date as `YYYY-MM-DD`, by the rules of `dayAsPrintedSql`; null where it is none.
 * @example readDate("31-OCT-26", { order: "D-MON-Y" }) // "2026-10-31"
 */
export function readDate(text: string, { order, pivotYear }: DateReading): IsoDate | null {
  if (order === "Excel serial") return IS_SERIAL.test(text) ? dateOfSerial(Math.floor(Number(text))) : null;
  const small = text.toLowerCase();
  for (const form of FORMS.get(order) ?? []) {
    const found = form.test.exec(small);
    if (found !== null) return dateOfParts(form, found, pivotYear ?? PIVOT_YEAR);
  }
  return null;
}

/**
 * The first two numbers of a date with separators (`9/15/2026`); null where the text is no such date.
 * @example dateNumbers("9/15/26") // [9, 15]
 */
export function dateNumbers(text: string): readonly [number, number] | null {
  const found = FORMS.get("M/D/Y")?.[0]?.test.exec(text.toLowerCase());
  return found === null || found === undefined ? null : [Number(found[1]), Number(found[2])];
}

function compiled(forms: readonly DateForm[]): readonly CompiledForm[] {
  return forms.map((form) => ({ ...form, test: wholeText(form.pattern) }));
}

/** Day 60 is 29 February 1900, which spreadsheets know and the calendar does not. */
function dateOfSerial(day: number): IsoDate | null {
  if (day === 60) return null;
  return addDays(day < 60 ? "1899-12-31" : "1899-12-30", day);
}

function dateOfParts({ parts }: DateForm, found: RegExpExecArray, pivotYear: number): IsoDate | null {
  const part = (wanted: DatePart): string | undefined => found[parts.indexOf(wanted) + 1];
  const digits = part("y") ?? "";
  const year = digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < pivotYear ? 2000 : 1900);
  const name = parts.includes("mon") ? part("mon") : undefined;
  const month = name === undefined ? part("m") : String(MONTH_LETTERS.indexOf(name.slice(0, 3)) / 3 + 1);
  const day = parts.includes("d") ? part("d") : "1";
  const iso = `${year}-${(month ?? "").padStart(2, "0")}-${(day ?? "").padStart(2, "0")}`;
  return isIsoDate(iso) ? iso : null;
}
