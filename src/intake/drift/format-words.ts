import type { ValueFormat } from "../values/value-format";

/**
 * A format in a coordinator's words.
 * @example formatWords({ as: "date", order: "M/D/Y" }) // "a date as M/D/Y"
 */
export function formatWords(format: ValueFormat): string {
  switch (format.as) {
    case "text":
      return "text";
    case "id":
      return "a number that names something";
    case "money":
      return format.impliedDecimals === undefined ? "an amount" : `an amount with ${decimals(format.impliedDecimals)}`;
    case "quantity":
      return format.impliedDecimals === undefined ? "a number" : `a number with ${decimals(format.impliedDecimals)}`;
    case "date":
      return `a date as ${format.order}`;
    case "yes-no":
      return "yes or no";
  }
}

function decimals(count: number): string {
  return `${count} decimals without a point`;
}
