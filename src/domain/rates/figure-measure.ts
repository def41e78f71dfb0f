import { assertNever } from "../assert-never";
import { baseVolume, perInWords } from "./base-unit";
import type { Charge, ChargeOf } from "./charge-schema";
import { Exact, exactOf, ONE } from "./exact";
import type { PrintedRate } from "./printed-rate";
import type { RateSchedule } from "./schedule-schema";
import { unitInWords } from "./usage-unit";

/** How a figure is printed: times `scale`, in `unit`. */
export interface FigureMeasure extends Pick<PrintedRate, "kind" | "unit" | "per"> {
  readonly scale: Exact;
}

const HUNDRED = new Exact(100);
const PERIODS = { bill: "a bill", month: "a month", year: "a year" } as const;

/**
 * What the figure of a part of a charge is and how it is printed; null for a part that names what is measured or counted.
 * @param part as `figuresOf` names it: `amount`, `blocks 2 rate`, `times per`
 */
export function figureMeasure(charge: Charge, part: string, schedule: RateSchedule): FigureMeasure | null {
  switch (charge.charge) {
    case "fixed":
      return part === "amount" ? dollars(fixedUnit(charge)) : countMeasure(charge, part);
    case "minimum":
      return dollars(`$ ${PERIODS[charge.per ?? "bill"]}, at least`);
    case "percent":
      return part === "rate" ? percent("percent") : dollars("$, at most");
    case "strength":
      return part.endsWith(" above") ? plain("count", "mg/L") : dollars("$ per pound");
    case "usage":
      return usageMeasure(charge, part, schedule);
    default:
      return assertNever(charge);
  }
}

/** Whether a charge by use counts a volume, and not dwelling units or persons. */
export function countsVolume({ of }: Pick<ChargeOf<"usage">, "of">): boolean {
  return of === undefined || /usage|winter_average/.test(of);
}

function usageMeasure(charge: ChargeOf<"usage">, part: string, schedule: RateSchedule): FigureMeasure | null {
  if (part === "of") return null;
  if (part === "share") return percent("percent of the use");
  const monthly = charge.limitsPer === "month" ? " a month" : "";
  const each = exactOf(charge.each ?? 1) ?? ONE;
  const priced = part === "rate" || part.endsWith(" rate");
  if (!countsVolume(charge)) {
    const counted = countedWords(charge.of ?? "");
    return priced
      ? dollars(`$ for each ${each.equals(1) ? "" : `${each.toString()} `}${counted}`)
      : plain("limit", `${counted}${monthly}`);
  }
  const one = baseVolume(charge.unit ?? schedule.usageUnit);
  if (!priced) return { kind: "limit", unit: `${unitInWords(one.unit)}${monthly}`, scale: one.amount, per: null };
  const per = { unit: one.unit, amount: one.amount.mul(each) };
  return { kind: "price", unit: `$ per ${perInWords(per)}`, scale: ONE, per };
}

function fixedUnit({ per, times }: ChargeOf<"fixed">): string {
  const period = `$ ${PERIODS[per ?? "bill"]}`;
  if (times === undefined) return period;
  if (typeof times === "string") return `${period} for each ${countedWords(times)}`;
  return `${period} for each ${times.per === undefined ? countedWords(times.of) : "unit"}`;
}

function countMeasure({ times }: ChargeOf<"fixed">, part: string): FigureMeasure | null {
  if (times === undefined || typeof times === "string" || part === "times" || part === "times credit") return null;
  const counted = countedWords(times.of);
  return plain("count", part === "times per" || times.per === undefined ? counted : "units");
}

const COUNTED: Readonly<Record<string, string>> = {
  eru: "equivalent residential unit",
  impervious_sf: "square feet of impervious area",
  containers: "container",
  dwelling_units: "dwelling unit",
  units: "unit",
  winter_average: "the winter average",
};

/**
 * What is counted, in words; a formula as it stands.
 * @example countedWords("dwelling_units") // "dwelling unit"
 */
export function countedWords(of: string): string {
  return COUNTED[of] ?? of.replaceAll("_", " ").replaceAll("*", "×");
}

function dollars(unit: string): FigureMeasure {
  return plain("price", unit);
}

function percent(unit: string): FigureMeasure {
  return { kind: "percent", unit, scale: HUNDRED, per: null };
}

function plain(kind: PrintedRate["kind"], unit: string): FigureMeasure {
  return { kind, unit, scale: ONE, per: null };
}
