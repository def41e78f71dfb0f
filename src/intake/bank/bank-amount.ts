import type { Cents } from "../../domain/money";

const LARGEST_DIGITS = 15;

/**
 * An amount in cents without a point, as BAI2, NACHA and lockbox files hold it; a sign may stand before or behind it.
 * @returns null where the text is not such a number, or holds more than 15 digits
 * @example centsOfDigits("0000128745") // 128745
 */
export function centsOfDigits(text: string): Cents | null {
  const parts = /^([+-]?)0*(\d{1,15})([+-]?)$/.exec(text.trim());
  if (parts === null) return null;
  const cents = Number(parts[2]);
  return parts[1] === "-" || parts[3] === "-" ? 0 - cents : cents;
}

/**
 * An amount in dollars with a point (or a decimal comma), as OFX and CAMT hold it.
 * @returns null where the text is not such a number, or has a part of a cent
 * @example centsOfDecimal("-61.9") // -6190
 */
export function centsOfDecimal(text: string): Cents | null {
  const parts = /^([+-]?)(\d*)(?:[.,](\d*))?$/.exec(withoutThousands(text.trim()));
  if (parts === null) return null;
  const [, sign = "", whole = "", fraction = ""] = parts;
  if (`${whole}${fraction}` === "" || !/^\d{0,2}0*$/.test(fraction)) return null;
  const digits = `${whole}${fraction.slice(0, 2).padEnd(2, "0")}`.replace(/^0+(?=\d)/, "");
  if (digits.length > LARGEST_DIGITS) return null;
  return sign === "-" ? 0 - Number(digits) : Number(digits);
}

function withoutThousands(text: string): string {
  return /^[+-]?\d{1,3}(,\d{3})+\.\d*$/.test(text) ? text.replaceAll(",", "") : text;
}
