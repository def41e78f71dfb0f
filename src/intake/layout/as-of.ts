import { isIsoDate } from "../../domain/calendar";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DATE = String.raw`(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|[A-Za-z]{3,9}\.? \d{1,2}, ?\d{4}|\d{1,2}-[A-Za-z]{3}-\d{2,4}|\d{8})`;

/** Words before the report's own date, the surest first; the day it was printed is not among them. */
const LEADS: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:aged|aging|balances?|owed|due)? ?as[ -]of(?: date)?\b\W{0,4}${DATE}`, "i"),
  new RegExp(
    String.raw`\b(?:effective|aging|age|cut-?off|as-?of|statement|period[ -]end(?:ing)?|ending) (?:date|on)?\W{0,4}${DATE}`,
    "i",
  ),
  new RegExp(
    String.raw`\b(?:date range|period|dates?|range|from|activity)\b[^\n]{0,12}?\d[\d/.-]+\s*(?:-|–|to|thru|through)\s*${DATE}`,
    "i",
  ),
  new RegExp(String.raw`\b(?:through|thru|(?:week|month|period|quarter|year)[ -]end(?:ed|ing)?)\b\W{0,3}${DATE}`, "i"),
  new RegExp(String.raw`\b(?:ending|closing) balance\b\W{0,4}${DATE}`, "i"),
  new RegExp(String.raw`\b(?:deposit|settlement|business|processing|posting) date\b\W{0,4}${DATE}`, "i"),
];

/**
 * The date a report speaks for, from the lines above its table; null where none is printed.
 * @example asOfDate(["Effective Date: 10/31/2026  Report generated: 11/02/2026"]) // "2026-10-31"
 */
export function asOfDate(preamble: readonly string[]): string | null {
  const told = preamble.filter((text) => !/\b(beginning|opening|previous|prior) balance\b/i.test(text));
  for (const lead of LEADS) {
    for (const text of told) {
      const date = isoOf(lead.exec(text)?.[1] ?? "");
      if (date !== null) return date;
    }
  }
  return null;
}

function isoOf(text: string): string | null {
  const parts = dateParts(text);
  if (parts === null) return null;
  const [year, month, day] = parts;
  const full = year < 100 ? 2000 + year : year;
  const iso = `${String(full)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isIsoDate(iso) ? iso : null;
}

type DateParts = readonly [year: number, month: number, day: number];

function dateParts(text: string): DateParts | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const american = /^(\d{1,2})[/-](\d{1,2})[/-](\d{2,4})$/.exec(text);
  if (american !== null) return [Number(american[3]), Number(american[1]), Number(american[2])];
  const named = /^([A-Za-z]{3})[a-z]*\.? (\d{1,2}), ?(\d{4})$/.exec(text);
  if (named !== null) return [Number(named[3]), monthOf(named[1]), Number(named[2])];
  const dayFirst = /^(\d{1,2})-([A-Za-z]{3})-(\d{2,4})$/.exec(text);
  if (dayFirst !== null) return [Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1])];
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return digits === null ? null : [Number(digits[1]), Number(digits[2]), Number(digits[3])];
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? "").toLowerCase()) + 1;
}
