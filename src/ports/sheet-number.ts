import { paddedNumber } from "./padded-number";
import { clockText, type DateSystem, sheetDateText } from "./sheet-date";

const SECONDS_PER_DAY = 86_400;

/**
 * The text of a number on a sheet, as every spreadsheet reader gives it: dates as `YYYY-MM-DD`, with `THH:MM:SS` if
 * they have a time; shares as `8.5%`; numbers shown with leading zeros as shown; all others in full precision with a
 * point and no exponent. A date format on a number that is no day (0, negative) leaves the number.
 * @example sheetNumberText(4513, "0000000", "1900") // "0004513"
 */
export function sheetNumberText(value: number, format: string, system: DateSystem): string {
  if (format === "General") return plainNumber(value);
  const shown = placeholders(format);
  if (/\[[hms]+\]/i.test(shown)) return clockText(Math.round(value * SECONDS_PER_DAY));
  if (/[ymdhs]/i.test(shown)) return sheetDateText(value, system) ?? plainNumber(value);
  if (shown.includes("%")) return `${plainNumber(value * 100)}%`;
  return paddedNumber(value, firstSection(format)) ?? plainNumber(value);
}

/**
 * A number without exponent and without the noise of binary fractions: at most 15 significant digits, as Excel has.
 * Whole numbers that a file holds exactly stay as they are.
 * @example plainNumber(0.1 + 0.2) // "0.3"
 */
export function plainNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value === 0 ? 0 : value);
  const [mantissa = "", exponent] = Number(value.toPrecision(15)).toString().split("e");
  return exponent === undefined ? mantissa : withoutExponent(mantissa, Number(exponent));
}

/** A format's section for positive numbers without literal text, colours, conditions and the like. */
function placeholders(format: string): string {
  return firstSection(format)
    .replace(/"[^"]*"|\\.|[_*]./g, "")
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, "")
    .replace(/General|Standard/gi, "");
}

function firstSection(format: string): string {
  return /^(?:"[^"]*"|\\.|[^;"\\])*/.exec(format)?.[0] ?? "";
}

function withoutExponent(mantissa: string, exponent: number): string {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)\.?(\d*)$/.exec(mantissa) ?? [];
  if (exponent > 0) return `${sign}${whole}${fraction.padEnd(exponent, "0")}`;
  return `${sign}0.${"0".repeat(-exponent - 1)}${whole}${fraction}`;
}
