import { dollarsInWords, plainNumber } from "../domain/rates/base-unit";
import type { Bill, BillLine } from "../domain/rates/bill-under";
import { type Exact, ONE } from "../domain/rates/exact";
import { lineInWords } from "../domain/rates/line-in-words";
import { dateInWords } from "./date-in-words";

/** A line of a bill as printed. */
export interface BillRow {
  readonly id: string;
  readonly label: string;
  /** With its unit: "0.8 kcf"; empty where nothing is counted. */
  readonly quantity: string;
  /** For one unit: "$46.84", "6.5 %"; "by block" where several blocks have prices of their own. */
  readonly rate: string;
  readonly amount: string;
  readonly rule: string;
}

/** A bill as the calculator shows it. */
export interface BillAnswer {
  /** "$112.89" */
  readonly total: string;
  /** Which rates, how many days, which season. */
  readonly made: string;
  readonly rows: readonly BillRow[];
}

/** A bill as it is printed, line by line, with the rule of each line in words. */
export function billAnswer(bill: Bill): BillAnswer {
  return { total: dollarsInWords(bill.total), made: madeBy(bill), rows: bill.lines.map(rowOf) };
}

/**
 * By which rates a bill was made.
 * @example madeBy(bill) // "Rates from January 1, 2023 on; 31 days"
 */
function madeBy({ lines, days, season }: Bill): string {
  const effective = [...new Set(lines.map((line) => line.effective))].map(dateInWords);
  return [
    `Rates from ${effective.join(" and ")} on`,
    ...(days === null ? [] : [`${days} days`]),
    ...(season === undefined ? [] : [season]),
  ].join("; ");
}

function rowOf(line: BillLine, index: number): BillRow {
  const { charge, amount } = line;
  return {
    id: `${charge.id} ${index}`,
    label: charge.label,
    quantity: quantityText(line),
    rate: rateText(line),
    amount: dollarsInWords(amount),
    rule: lineInWords(line),
  };
}

function quantityText({ charge, quantity, unit }: BillLine): string {
  if (quantity === null) return "";
  if (charge.charge === "percent") return dollarsInWords(quantity);
  return `${plainNumber(quantity)} ${countedText(unit, quantity)}`;
}

function countedText(unit: string | null, quantity: Exact): string {
  if (unit === null) return quantity.equals(ONE) ? "bill" : "bills";
  if (unit === "eru") return "ERU";
  return quantity.equals(ONE) ? unit.replace(/([a-z]{3,})s$/, "$1") : unit;
}

function rateText({ charge, rate, blocks }: BillLine): string {
  if (rate === null) return blocks.length > 1 ? "by block" : "";
  return charge.charge === "percent" ? `${plainNumber(rate.mul(100))} %` : dollarsInWords(rate);
}
