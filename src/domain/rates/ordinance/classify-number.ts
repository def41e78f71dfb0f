import { Exact, exactOf, ZERO } from "../exact";
import { meterInches } from "../meter-size";
import type { FoundNumber, LimitRole } from "./found-number";
import { notARate } from "./not-a-rate";
import type { Surroundings } from "./number-surroundings";
import { type NamedUnit, unitAfter, unitAt } from "./number-units";

/** A number without its place. */
export type ClassifiedNumber = Pick<FoundNumber, "kind" | "value" | "unit" | "role" | "reason">;

const INCHES = /^\s*(?:["”″]|''|-?\s*inch|-?\s*in\.)/i;
const RANGE_OF_INCHES = /^\s*(?:to|through|-|–|or|and|x|×|,|by)\s*\d[\d\s/.-]*(?:["”″]|''|-?\s*inch|-?\s*in\.)/i;
const RANGE = /^\s*(?:to|through|thru|-|–|—)\s*\d/i;
const UPWARD = /^\s*(?:gal\w*\.?|cubic feet|ccf|cf)?\s*(?:(?:and|or)\s+(?:over|above|more|up|greater)|\+)/i;

/**
 * What a number is, from its sign and the words beside it.
 * @param header the words above its column, for meters that stand there without inches
 * @example classifyNumber({ token: "46.84", … }, "").kind // "dollars"
 */
export function classifyNumber(number: Surroundings, header: string): ClassifiedNumber {
  const value = valueOf(number.token);
  const plain = { value, unit: null, role: "plain" as const, reason: "" };
  const after = number.after.replace(/^\s*\)?\s*/, "");
  if (number.priced !== "") return { ...plain, kind: "dollars" };
  if (/^(?:%|percent|per ?cent)/i.test(after)) return { ...plain, kind: "percent" };
  if (/^times\b/i.test(after) || /(?:multipl\w+ (?:of|by)|factor of)\s*$/i.test(number.before))
    return { ...plain, kind: "factor" };
  if (isMeter(number, header)) return { ...plain, kind: "meter", value: inches(number.token), reason: "meter size" };
  const reason = notARate(number);
  if (reason !== null) return { ...plain, kind: "other", reason };
  if (/^dollars?\b/i.test(after)) return { ...plain, kind: "dollars" };
  if (/^(?:cents?\b|¢)/i.test(after)) return { ...plain, kind: "dollars", value: value.div(100) };
  return volumeOrBare(number, value, header);
}

function volumeOrBare(number: Surroundings, value: Exact, header: string): ClassifiedNumber {
  const { before, after } = number;
  const unit = unitAfter(after) ?? columnUnit(header);
  const role = roleOf(number);
  const base = { value: unit === null ? value : value.mul(unit.scale), unit: unit?.unit ?? null, role, reason: "" };
  if (COUNT_UNITS.test(after)) return { ...base, kind: "count" };
  if (unit !== null && /(?:\bper|\beach|\bevery|\badditional|\/)\s*$/i.test(before)) return { ...base, kind: "per" };
  if (value.equals(0)) return { ...base, kind: "other", reason: "zero" };
  return unit === null ? bareOrDollars(number, base, header) : { ...base, kind: "limit" };
}

/** A column headed "Cubic feet" holds volumes; one headed "Rate per 1,000 gallons" does not. */
function columnUnit(header: string): NamedUnit | null {
  if (MONEY.test(header)) return null;
  const words = header.split(/[\s(),/]+/);
  return words.map((_, index) => unitAt(words.slice(index).join(" "))).find((unit) => unit !== null) ?? null;
}

function bareOrDollars(
  { token }: Surroundings,
  base: Omit<ClassifiedNumber, "kind">,
  header: string,
): ClassifiedNumber {
  const plain = token.replaceAll(",", "");
  if (/^\d*\.\d{2,}$/.test(plain)) return { ...base, kind: "dollars", role: "plain" };
  if (base.role !== "plain" && /^\d+$/.test(plain)) return { ...base, kind: "limit" };
  return MONEY.test(header) ? { ...base, kind: "dollars" } : { ...base, kind: "bare" };
}

const COUNT_UNITS = /^\s*\)?\s*(?:square (?:feet|foot)|sq\.? ?f|mg\/l|milligrams?|ppm|parts per million)/i;
const MONEY = /\b(?:rates?|charges?|amounts?|prices?|fees?|dollars|per|minimum bill)\b|\$/i;

function roleOf({ before, after }: Surroundings): LimitRole {
  if (/\bnext\s*$/i.test(before)) return "next";
  if (/\d\s*(?:to|through|thru|-|–|—)\s*$/i.test(before)) return "end";
  if (RANGE.test(after) || UPWARD.test(after)) return "begin";
  if (
    /\b(?:over|above|in excess of|more than|exceed(?:s|ing)?|excess over|beyond|after)(?: the)?(?: first)?\s*$/i.test(
      before,
    )
  )
    return "over";
  return /\b(?:first|initial|up to|maximum of|minimum of|at least|less than|includ(?:es?|ing)|allowance of)\s*$/i.test(
    before,
  )
    ? "first"
    : "plain";
}

const SIZES = new Set(["0.5", "0.625", "0.75", "1", "1.25", "1.5", "2", "2.5", "3", "4", "6", "8", "10", "12", "16"]);

function isMeter({ token, before, after, lineBefore }: Surroundings, header: string): boolean {
  if (INCHES.test(after) || RANGE_OF_INCHES.test(after))
    return /^\d{1,2}(?:\.\d+)?$|\//.test(token) && !/\/\d+\/\d+/.test(token);
  if (/^\d+\/\d+$|^\d+[ -]\d+\/\d+$/.test(token)) return !/^\s*of\b/i.test(after);
  if (/(?:["”″]|inch)\s*(?:[x×]|by)\s*$/i.test(before)) return true;
  return /\b(?:meter|size)/i.test(header) && /^[\s|]*$/.test(lineBefore) && SIZES.has(String(Number(token)));
}

function inches(token: string): Exact {
  const size = meterInches(token);
  return size === null ? ZERO : new Exact(String(size));
}

function valueOf(token: string): Exact {
  const plain = token.replace(/^\$\s*/, "").replaceAll(",", "");
  return exactOf(plain) ?? exactOf(String(meterInches(plain) ?? 0)) ?? ZERO;
}
