import { ONE } from "../exact";
import type { PrintedRate } from "../printed-rate";
import { isVolume } from "./fit-of-words";
import type { FoundNumber } from "./found-number";

/** Kinds of figures that a number of the text may be, by what it is there. */
const MAY_BE: Readonly<Record<FoundNumber["kind"], readonly PrintedRate["kind"][]>> = {
  dollars: ["price"],
  percent: ["percent", "factor"],
  factor: ["factor"],
  limit: ["limit", "count"],
  count: ["count"],
  bare: ["price", "limit", "count", "factor", "percent"],
  per: [],
  meter: [],
  other: [],
};

/** Whether a number of the text may be such a figure at all. */
export function mayBe(number: FoundNumber, rate: PrintedRate): boolean {
  return MAY_BE[number.kind].includes(rate.kind);
}

/** Whether a number of the text is a figure's amount. 150 percent, and 50 percent more, are 1.5 times. */
export function isSame(number: FoundNumber, rate: PrintedRate): boolean {
  if (!mayBe(number, rate)) return false;
  const { value } = number;
  if (rate.kind === "limit") return isLimit(number, rate);
  if (rate.kind !== "factor" || number.kind !== "percent") return value.equals(rate.value);
  const share = value.div(100);
  return share.equals(rate.value) || share.add(ONE).equals(rate.value);
}

/** Whether a number of the text is that of a rule of the schedule, by its amount and by what is counted. */
export function isRule(number: FoundNumber, rule: PrintedRate): boolean {
  if (!number.value.equals(rule.value)) return false;
  if (rule.unit === "days") return number.reason === "time";
  if (rule.unit === "percent") return number.kind === "percent";
  return number.kind === "limit" || (number.kind !== "other" && !number.text.startsWith("$"));
}

function isLimit(number: FoundNumber, { unit, value }: PrintedRate): boolean {
  if (unit.startsWith("cubic feet")) return isVolume(number, { unit: "cf", amount: value });
  if (unit.startsWith("gallons")) return isVolume(number, { unit: "gal", amount: value });
  if (unit.startsWith("cubic metres")) return isVolume(number, { unit: "m3", amount: value });
  return number.value.equals(value);
}
