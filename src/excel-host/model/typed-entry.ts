import type { CellScalar } from "./cell";

/** What Excel makes of something typed (or written as a value). `numberFormat` is null when it stays as it is. */
export interface TypedEntry {
  readonly entry: CellScalar;
  readonly formula: string | null;
  readonly numberFormat: string | null;
}

const DAY_MS = 86_400_000;
/** Day 0 of Excel's calendar, as far as days from 1900-03-01 on are concerned. */
const EPOCH = Date.UTC(1899, 11, 30);
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Reads a value as Excel (English, United States) does: text may turn into a number, a date, a boolean or a formula
 * unless it stands behind an apostrophe or in a cell with the text format. That is the danger the adapter must avoid.
 * @param numberFormat of the cell it is written to
 * @example typedEntry("1-30-2026", "General") // { entry: 46052, formula: null, numberFormat: "m/d/yyyy" }
 */
export function typedEntry(value: CellScalar, numberFormat: string): TypedEntry {
  if (typeof value !== "string") return plain(numberFormat === "@" ? String(value) : value);
  if (numberFormat === "@") return plain(value.startsWith("'") ? value.slice(1) : value);
  if (value.startsWith("'")) return plain(value.slice(1));
  const trimmed = value.trim();
  if (/^(true|false)$/i.test(trimmed)) return plain(trimmed.toLowerCase() === "true");
  const converted = typedNumber(trimmed) ?? typedDate(trimmed);
  if (converted !== null)
    return { ...converted, numberFormat: numberFormat === "General" ? converted.numberFormat : null };
  if (/^[=+\-@]./s.test(value)) return { entry: "", formula: asFormula(value), numberFormat: null };
  return plain(value);
}

function plain(entry: CellScalar): TypedEntry {
  return { entry, formula: null, numberFormat: null };
}

function asFormula(text: string): string {
  if (text.startsWith("=")) return text;
  return text.startsWith("@") ? `=${text.slice(1)}` : `=${text}`;
}

function typedNumber(text: string): TypedEntry | null {
  const match = /^([+-]?)(\$?)(\d[\d,]*\.?\d*|\.\d+)(e[+-]?\d+)?(%?)$/i.exec(text);
  if (match === null) return null;
  const [, sign = "", dollar = "", digits = "", exponent = "", percent = ""] = match;
  const size = Number(`${digits.replaceAll(",", "")}${exponent}`);
  if (!Number.isFinite(size)) return null;
  const number = (sign === "-" ? -size : size) / (percent === "%" ? 100 : 1);
  return { entry: number, formula: null, numberFormat: numberFormatOf(dollar, percent) };
}

function numberFormatOf(dollar: string, percent: string): string | null {
  if (percent === "%") return "0.00%";
  return dollar === "$" ? "$#,##0.00" : null;
}

function typedDate(text: string): TypedEntry | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return dated([Number(iso[1]), Number(iso[2]), Number(iso[3])], "m/d/yyyy");
  const american = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}))?$/.exec(text);
  if (american !== null)
    return dated(
      [Number(american[3] ?? "2026"), Number(american[1]), Number(american[2])],
      american[3] === undefined ? "d-mmm" : "m/d/yyyy",
    );
  const named = /^([a-z]{3})[a-z]* (\d{1,2})$/i.exec(text);
  const month = named === null ? 0 : MONTHS.indexOf((named[1] ?? "").toLowerCase()) + 1;
  return named !== null && month > 0 ? dated([2026, month, Number(named[2])], "d-mmm") : null;
}

function dated([year, month, day]: readonly [number, number, number], numberFormat: string): TypedEntry | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900;
  return isReal ? { entry: (date.getTime() - EPOCH) / DAY_MS, formula: null, numberFormat } : null;
}
