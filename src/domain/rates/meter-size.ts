/** Fractions of an inch that meters are sold in, and how billing systems print them as decimals. */
const DECIMALS: Readonly<Record<string, string>> = {
  ".5": "1/2",
  "0.5": "1/2",
  ".625": "5/8",
  "0.625": "5/8",
  "0.63": "5/8",
  ".75": "3/4",
  "0.75": "3/4",
};

/**
 * A meter size under one name, however it is printed: fractions below one inch, decimals above.
 * A 5/8 × 3/4 inch meter is a 5/8 one. A text that is no size stays as it is, in lower case.
 * @example meterSize('1-1/2"') // "1.5"
 * @example meterSize("5/8 x 3/4 inch") // "5/8"
 */
export function meterSize(text: string): string {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/["”″']|\b(inch(es)?|in\.?)(?![a-z])/g, "")
    .replace(/^(\d+\/\d+)\s*[x×*]\s*\d+\/\d+.*$/, "$1")
    .trim();
  const mixed = /^(\d+)[\s-]+(\d+)\/(\d+)$/.exec(plain) ?? /^(\d+)()()$/.exec(plain);
  if (mixed !== null) {
    const [, whole = "0", over = "", under = ""] = mixed;
    const size = Number(whole) + (under === "" ? 0 : Number(over) / Number(under));
    return String(size);
  }
  if (plain in DECIMALS) return DECIMALS[plain] ?? plain;
  return /^\d*\.\d+$/.test(plain) ? String(Number(plain)) : plain;
}

/**
 * A meter size in inches; null for a text that is no size.
 * @example meterInches("5/8") // 0.625
 */
export function meterInches(text: string): number | null {
  const size = meterSize(text);
  const fraction = /^(\d+)\/(\d+)$/.exec(size);
  if (fraction !== null) return Number(fraction[1]) / Number(fraction[2]);
  return /^\d+(\.\d+)?$/.test(size) ? Number(size) : null;
}
