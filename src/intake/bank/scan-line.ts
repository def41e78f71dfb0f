/** A text with a check digit at its end, and the record it stands in. */
export interface ScanLine {
  readonly line: number;
  readonly digits: string;
}

/** Weights that banks and bill printers use for a check digit modulo 10, from the digit before it leftwards. */
const SCHEMES: readonly ((digits: string) => number)[] = [
  (digits) => weighted(digits, [2, 1], "sum of digits"),
  (digits) => weighted(digits, [1, 2], "sum of digits"),
  (digits) => weighted(digits, [3, 1], "product"),
  (digits) => weighted(digits, [7, 3, 1], "product"),
  (digits) => weighted(digits, [3, 7, 1], "product"),
  (digits) => weighted(digits, [1], "product"),
];

const FEWEST = 4;

/**
 * The scan lines whose check digit (modulo 10) is wrong. Which weights are used is found out from the lines: those under
 * which at least three quarters of four or more different lines are right; where there are none, nothing is said.
 * @example wrongCheckDigits([{ line: 1, digits: "79927398713" }, …]) // []
 */
export function wrongCheckDigits(lines: readonly ScanLine[]): readonly ScanLine[] {
  const different = new Set(lines.map((line) => line.digits));
  if (different.size < FEWEST) return [];
  const failing = SCHEMES.map((scheme) => lines.filter((line) => !isRight(line.digits, scheme)));
  const best = failing.reduce((one, other) => (other.length < one.length ? other : one), lines);
  return best.length * 4 <= lines.length ? best : [];
}

/**
 * Whether the last digit makes Luhn's sum a multiple of ten (ISO/IEC 7812-1).
 * @example isLuhn("79927398713") // true
 */
export function isLuhn(digits: string): boolean {
  return isRight(digits, (body) => weighted(body, [2, 1], "sum of digits"));
}

function isRight(digits: string, scheme: (digits: string) => number): boolean {
  return (scheme(digits.slice(0, -1)) + Number(digits.slice(-1))) % 10 === 0;
}

function weighted(digits: string, weights: readonly number[], of: "product" | "sum of digits"): number {
  return Array.from(digits)
    .reverse()
    .reduce((sum, digit, place) => {
      const product = Number(digit) * (weights[place % weights.length] ?? 1);
      return sum + (of === "product" ? product : Math.floor(product / 10) + (product % 10));
    }, 0);
}
