import { plainNumber } from "../base-unit";
import { type Exact, exactOf } from "../exact";
import { orderedEntries } from "../ordered-keys";
import type { RateSchedule } from "../schedule-schema";
import type { RateValue, ValueTable } from "../value-schema";
import { keyInWords } from "./say-facts";
import { inARow, spoken } from "./say-list";

/** How a figure is said. */
export interface SayValue {
  readonly schedule: RateSchedule;
  /** A number with its unit: "$46.84", "300 cubic feet". */
  say(value: Exact): string;
}

/**
 * A figure in words: a number, a table key by key, a named quantity with what it is, a formula as it stands.
 * @example valueInWords(46.84, { schedule, say: dollarsInWords }) // "$46.84"
 */
export function valueInWords(value: RateValue, how: SayValue): string {
  if (typeof value === "object")
    return `the figure by ${inARow(value.by.map(spoken), "and")} (${tableInWords(value.values, value.by, how)})`;
  const quantity = how.schedule.quantities?.[String(value)];
  if (quantity !== undefined) return valueInWords(quantity, how);
  const number = exactOf(value);
  return number === null ? `what "${value}" comes to` : how.say(number);
}

function tableInWords(level: ValueTable, [name = "", ...deeper]: readonly string[], how: SayValue): string {
  const parts = orderedEntries(name, level).map(([key, value]) => {
    const said = typeof value === "object" ? tableInWords(value, deeper, how) : valueInWords(value, how);
    return `${keyInWords(name, key)}${typeof value === "object" ? "," : ":"} ${said}`;
  });
  return parts.join(deeper.length > 0 ? "; " : ", ");
}

/** A share in words: 0.065 is "6.5 percent". */
export function percentInWords(share: Exact): string {
  return `${plainNumber(share.mul(100))} percent`;
}
