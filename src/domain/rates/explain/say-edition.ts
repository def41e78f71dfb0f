import { plainNumber } from "../base-unit";
import type { Edition } from "../editions";
import { readRounding } from "../open-schedule";
import { roundingInWords } from "../rounding";
import type { Increase, Multiplier, RateSchedule } from "../schedule-schema";
import type { Explained } from "./explained";
import { chargeInWords } from "./say-charge";
import { whomFor } from "./say-facts";
import { inARow, spoken } from "./say-list";
import { valueInWords } from "./say-value";

/** An edition to be explained, and among how many. */
export interface EditionToExplain {
  readonly edition: Edition;
  readonly schedule: RateSchedule;
  /** An edition that only raises the one before repeats its charges where it is explained alone. */
  readonly among: "alone" | "others";
}

/** What an edition does: since when, by which increase, charge by charge, and its multipliers. */
export function editionInWords({ edition, schedule, among }: EditionToExplain): readonly Explained[] {
  const written = schedule.editions.find(({ effective }) => effective === edition.effective);
  const place = `editions ${edition.effective}`;
  const charges = written?.charges !== undefined || among === "alone" ? edition.charges : [];
  const multipliers = written?.multipliers !== undefined || among === "alone" ? edition.multipliers : [];
  const base = written?.charges === undefined ? "of the edition before" : "as listed";
  return [
    { place, sentence: openingSentence(edition) },
    ...[written?.increase ?? []].flat().map((increase) => ({ place, sentence: increaseInWords(increase, base) })),
    ...charges.map((charge) => ({ place: `${place}, ${charge.id}`, sentence: chargeInWords(charge, schedule) })),
    ...multipliers.map((multiplier, index) => ({
      place: `${place}, multipliers ${index + 1}`,
      sentence: multiplierInWords(multiplier, schedule),
    })),
  ];
}

function openingSentence({ effective, source }: Edition): string {
  return `From ${effective} on these rates hold${source === null ? "" : ` (${source})`}.`;
}

function increaseInWords({ percent, only, except, round }: Increase, base: string): string {
  const way = percent < 0 ? "lowered" : "raised";
  const rounding = readRounding(round);
  const rounded = round === undefined ? "to the cent, halves up" : rounding === null ? null : roundingInWords(rounding);
  return [
    `Every price and amount ${base} is ${way} by ${Math.abs(percent)} percent and ${rounded === null ? "not rounded" : `rounded ${rounded}`}`,
    ...(only === undefined ? [] : [`only ${inARow(only.map(spoken), "and")}`]),
    ...(except === undefined ? [] : [`not ${inARow(except.map(spoken), "and")}`]),
  ]
    .join(", ")
    .concat("; limits, counts, percentages and formulas stay.");
}

const MULTIPLIED = {
  rates: "prices of use",
  fixed: "fixed amounts",
  minimum: "minimum bills",
  total: "whole lines",
} as const;

function multiplierInWords({ for: whom, by, on, services, round }: Multiplier, schedule: RateSchedule): string {
  const of = services === undefined ? "" : ` of ${inARow(services.map(spoken), "and")}`;
  const factor = valueInWords(by, { schedule, say: (value) => `${plainNumber(value)} times` });
  const rounding = readRounding(round);
  const rounded =
    round === undefined ? "" : `, ${rounding === null ? "not rounded" : `rounded ${roundingInWords(rounding)}`}`;
  return `${whomFor(whom).replace(/^, f/, "F")}: ${inARow(
    on.map((each) => MULTIPLIED[each]),
    "and",
  )}${of} are ${factor} as high${rounded}.`;
}
