import { type AskedFact, askedFacts, servicesOf } from "../domain/rates/asked-facts";
import type { Edition } from "../domain/rates/editions";
import { Exact, exactOf } from "../domain/rates/exact";
import { spoken } from "../domain/rates/explain/say-list";
import { openSchedule } from "../domain/rates/open-schedule";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import type { UsageUnit } from "../domain/rates/usage-unit";
import type { BillForm } from "./rates-page";

/** A bill that is worked out: by which rates, for whom. */
export interface BillAsk {
  readonly schedule: RateSchedule;
  /** The rates of a bill without a date. */
  readonly edition: Edition;
  readonly form: BillForm;
}

/** A field of the calculator. */
export interface BillField extends AskedFact {
  readonly label: string;
  readonly hint: string;
  /** As entered, or what holds while nothing is entered. */
  readonly value: string;
}

/** Use of a household in a month, in cubic feet: where the calculator starts. */
const HOUSEHOLD_CUBIC_FEET = 600;
/** Counts that most accounts have one of. */
const USUALLY_ONE: ReadonlySet<string> = new Set(["eru", "containers", "dwelling_units", "units", "pickups"]);

/**
 * The calculator before anything is entered: the use of a household in the schedule's unit, to two digits.
 * @example startBill(kent).usage // "6", in ccf
 */
export function startBill(schedule: RateSchedule): BillForm {
  const usage = typicalUse(schedule, schedule.usageUnit).valueOf();
  return {
    without: [],
    facts: {},
    usage: String(Number(usage.toPrecision(2))),
    unit: schedule.usageUnit,
    from: "",
    to: "",
    billDate: "",
  };
}

/** Use of a household in a bill of the schedule's usual months. */
export function typicalUse(schedule: RateSchedule, unit: UsageUnit): Exact {
  const { factorOf, monthsPerBill } = openSchedule(schedule);
  return new Exact(HOUSEHOLD_CUBIC_FEET).mul(factorOf("cf", unit)).mul(monthsPerBill);
}

/** The services of an edition that are billed. */
export function takenServices({ edition, form }: BillAsk): readonly string[] {
  return servicesOf(edition).filter((service) => !form.without.includes(service));
}

/** Whether the bill has a date, which then decides its rates and its season. */
export function isDated({ from, to, billDate }: BillForm): boolean {
  return from !== "" || to !== "" || billDate !== "";
}

/**
 * The fields that the schedule asks for, with their values; the use of the period is one of them where it is asked for.
 * @example billFields(ask).map(({ label }) => label) // ["Customer class", "Zone", "Meter size in inches", "Use in the period"]
 */
export function billFields(ask: BillAsk): readonly BillField[] {
  const first = askedBy(ask, ask.form.facts);
  const known = Object.fromEntries(first.map((fact) => [fact.name, valueOf(fact, ask.form)]));
  const asked = askedBy(ask, { ...known, ...ask.form.facts });
  return asked
    .filter(({ name }) => name !== "season" || !isDated(ask.form))
    .map((fact) => ({ ...fact, label: labelOf(fact), hint: hintOf(fact), value: valueOf(fact, ask.form) }));
}

function askedBy(ask: BillAsk, known: BillForm["facts"]): readonly AskedFact[] {
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== ""));
  return askedFacts({ edition: ask.edition, schedule: ask.schedule, takes: takenServices(ask), known: given });
}

function valueOf({ name, kind, choices, otherwise }: AskedFact, { facts, usage }: BillForm): string {
  if (name === "usage") return usage;
  const entered = facts[name];
  if (kind === "choice") {
    return (
      [entered, otherwise].find((each) => each !== undefined && each !== null && choices.includes(each)) ??
      choices[0] ??
      ""
    );
  }
  return entered ?? otherwise ?? (USUALLY_ONE.has(name) ? "1" : "");
}

const LABELS: Readonly<Record<string, string>> = {
  class: "Customer class",
  zone: "Zone",
  meter: "Meter size in inches",
  season: "Season",
  usage: "Use in the period",
  eru: "Equivalent residential units",
  impervious_sf: "Impervious area in square feet",
  bod: "BOD in mg/L",
  tss: "TSS in mg/L",
  nh3: "Ammonia in mg/L",
};

function labelOf({ name, about }: AskedFact): string {
  const text = LABELS[name] ?? about ?? spoken(name);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function hintOf({ kind, otherwise }: AskedFact): string {
  if (kind !== "number" || otherwise === null) return "";
  return `${otherwise} unless you enter another number.`;
}

/** Why a number cannot be read; null for one that can. */
export function numberProblem(text: string, what: string): string | null {
  if (text.trim() === "") return `Enter ${what}: a number such as 8 or 7.5.`;
  const number = exactOf(text);
  if (number === null) return `"${text}" is no number. Enter one such as 8 or 7.5.`;
  return number.lt(0) ? "Enter a number that is not below zero." : null;
}
