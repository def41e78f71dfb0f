import { wholeText } from "./match";
import { MONEY_DASH, MONEY_PRINTED } from "./money-grammar";
import { DIGITS_ONLY, NEGATIVE } from "./printed-number";
import { QUANTITY_PRINTED, QUANTITY_WITH_UNIT } from "./quantity-grammar";
import type { QuantityReading } from "./quantity-sql";

const IS_NEGATIVE = new RegExp(NEGATIVE);
const IS_DIGITS = wholeText(DIGITS_ONLY);
const IS_MONEY = wholeText(MONEY_PRINTED);
const IS_DASH = wholeText(MONEY_DASH);
const QUANTITIES = [...QUANTITY_PRINTED, QUANTITY_WITH_UNIT].map(wholeText);

/** Amounts of a trillion dollars and beyond are slips. */
const TRILLION = 1e12;

/**
 * Cents of a printed amount, by the rules of `moneySql`; null where it is none.
 * @example readMoney("12.50 CR", 0) // -1250
 */
export function readMoney(text: string, impliedDecimals: number): number | null {
  if (impliedDecimals > 0 && IS_DIGITS.test(text)) return impliedCents(text, impliedDecimals);
  if (IS_DASH.test(text)) return 0;
  if (!IS_MONEY.test(text)) return null;
  const dollars = Number(text.replace(/[^0-9.]/g, ""));
  return dollars < TRILLION ? signOf(text) * Math.round(dollars * 100) + 0 : null;
}

/**
 * A printed quantity as a number, by the rules of `quantitySql`; null where it is none or in another unit.
 * @example readQuantity("200-", {}) // -200
 */
export function readQuantity(text: string, { impliedDecimals = 0, unit }: QuantityReading): number | null {
  if (impliedDecimals > 0 && IS_DIGITS.test(text)) {
    return (signOf(text) * Number(text.replace(/[^0-9]/g, ""))) / 10 ** impliedDecimals + 0;
  }
  const printed = partsOf(text);
  if (printed === null || (unit !== undefined && printed.unit !== "" && unitKey(printed.unit) !== unitKey(unit))) {
    return null;
  }
  return signOf(text) * Number(printed.digits) + 0;
}

/**
 * The unit printed behind a quantity; empty where none is, or the text is no quantity.
 * @example unitOf("3,200 GAL") // "GAL"
 */
export function unitOf(text: string): string {
  return partsOf(text)?.unit ?? "";
}

function impliedCents(text: string, decimals: number): number | null {
  const digits = Number(text.replace(/[^0-9]/g, ""));
  const cents = digits * 10 ** (2 - decimals);
  if (digits >= TRILLION * 10 ** decimals) return null;
  if (decimals <= 2) return signOf(text) * cents + 0;
  const step = 10 ** (decimals - 2);
  return digits % step === 0 ? (signOf(text) * digits) / step + 0 : null;
}

/** The digits without sign and separators, and the unit behind them. */
function partsOf(text: string): { readonly digits: string; readonly unit: string } | null {
  for (const pattern of QUANTITIES) {
    const found = pattern.exec(text);
    if (found !== null) return { digits: (found[1] ?? "").replaceAll(",", ""), unit: (found[2] ?? "").trimEnd() };
  }
  return null;
}

/** Capitals, points and a plural s make no other unit. */
function unitKey(unit: string): string {
  return unit
    .toLowerCase()
    .replaceAll(".", "")
    .replace(/[s ]+$/, "");
}

function signOf(text: string): 1 | -1 {
  return IS_NEGATIVE.test(text) ? -1 : 1;
}
