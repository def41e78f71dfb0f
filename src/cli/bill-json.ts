import type { AskedBill } from "../app/make-bill";
import type { Bill, BillLine } from "../domain/rates/bill-under";
import { type Exact, exactDollars } from "../domain/rates/exact";
import { lineInWords } from "../domain/rates/line-in-words";

/**
 * A bill as the JSON document of `ratebook bill --json`: amounts as text in dollars, with more than two decimals where the
 * schedule does not round; quantities and rates as numbers.
 */
export function billJson({ schedule }: AskedBill, bill: Bill): string {
  const document = {
    utility: schedule.utility,
    effective: [...new Set(bill.lines.map((line) => line.effective))],
    days: bill.days,
    season: bill.season ?? null,
    lines: bill.lines.map(lineJson),
    total: exactDollars(bill.total),
  };
  return JSON.stringify(document, null, 1);
}

function lineJson(line: BillLine) {
  const { charge, quantity, unit, rate, amount, blocks } = line;
  return {
    line: charge.id,
    label: charge.label,
    service: charge.service,
    kind: charge.kind,
    quantity: numberOf(quantity),
    unit,
    rate: numberOf(rate),
    amount: exactDollars(amount),
    rule: lineInWords(line),
    effective: line.effective,
    blocks: blocks.map((block) => ({
      quantity: numberOf(block.quantity),
      rate: numberOf(block.rate),
      amount: exactDollars(block.amount),
    })),
  };
}

function numberOf(value: Exact | null): number | null {
  return value?.valueOf() ?? null;
}
