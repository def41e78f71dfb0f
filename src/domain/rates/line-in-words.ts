import type { BillLine } from "./bill-under";
import { exactDollars, type Exact, ONE } from "./exact";
import type { ResolvedUsage } from "./resolved-charge";

/**
 * The rule that made a line of a bill, in words, with its figures.
 * @example lineInWords(line) // "0.3 kcf at $46.84 a kcf; at least 0.3 kcf are billed"
 */
export function lineInWords(line: BillLine): string {
  const { charge } = line;
  const whole = [
    ruleOf(line),
    ...(charge.factor.equals(ONE) ? [] : [`times ${numberText(charge.factor)}`]),
    ...(line.share.equals(ONE)
      ? []
      : [`${numberText(line.share.mul(100))} percent of the period under the rates of ${line.effective}`]),
  ];
  return whole.join("; ");
}

function ruleOf(line: BillLine): string {
  const { charge } = line;
  switch (charge.charge) {
    case "fixed":
      return charge.counted === null
        ? `$${exactDollars(charge.amount)} a bill`
        : `${countInWords(charge.count, charge.counted)} at $${exactDollars(charge.amount)}`;
    case "minimum":
      return `brings ${charge.of.join(", ")} up to the minimum of $${exactDollars(line.rate ?? charge.amount)}`;
    case "percent":
      return `${numberText(charge.rate.mul(100))} percent of $${exactDollars(line.quantity ?? ONE)} (${charge.of.join(", ")})`;
    case "usage":
      return usageRule(line, charge);
  }
}

function usageRule(line: BillLine, charge: ResolvedUsage): string {
  const price = (rate: Exact) =>
    `$${exactDollars(rate)} a ${charge.each.equals(ONE) ? charge.unit : `${numberText(charge.each)} ${charge.unit}`}`;
  const blocks = line.blocks.map(({ quantity, rate }) => `${numberText(quantity)} ${charge.unit} at ${price(rate)}`);
  return [
    blocks.length === 0
      ? `${numberText(line.quantity ?? ONE)} ${charge.unit}, nothing to pay by use`
      : blocks.join(", "),
    ...(charge.slab ? ["all at the price of the block reached"] : []),
    ...(charge.includes.gt(0) ? [`the first ${numberText(charge.includes)} ${charge.unit} are included`] : []),
    ...(charge.atLeast !== null && line.quantity?.equals(charge.atLeast) === true
      ? [`at least ${numberText(charge.atLeast)} ${charge.unit} are billed`]
      : []),
    ...(charge.atMost !== null && line.quantity?.equals(charge.atMost) === true
      ? [`no more than ${numberText(charge.atMost)} ${charge.unit} are billed`]
      : []),
  ].join("; ");
}

/**
 * A count with its unit: one container, not one containers.
 * @example countInWords(ONE, "containers") // "1 container"
 */
function countInWords(count: Exact, counted: string): string {
  const unit = counted === "eru" ? "ERU" : count.equals(ONE) ? counted.replace(/(?<=[a-z]{3})s$/, "") : counted;
  return `${numberText(count)} ${unit}`;
}

/** A number as it is read, six decimals at most. */
function numberText(value: Exact): string {
  return value.round(6).toString();
}
