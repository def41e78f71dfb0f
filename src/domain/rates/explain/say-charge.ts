import { assertNever } from "../../assert-never";
import { dollarsInWords, plainNumber } from "../base-unit";
import type { Charge, ChargeOf } from "../charge-schema";
import { countedWords } from "../figure-measure";
import { readRounding } from "../open-schedule";
import { roundingInWords } from "../rounding";
import type { RateSchedule } from "../schedule-schema";
import type { RateValue } from "../value-schema";
import { whomFor } from "./say-facts";
import { inARow, spoken } from "./say-list";
import { usageInWords } from "./say-usage";
import { percentInWords, valueInWords } from "./say-value";

/** A charge in one sentence: its name, whom it is for, what it costs, and its own rules. */
export function chargeInWords(charge: Charge, schedule: RateSchedule): string {
  const { label, id, source, kind, round } = charge;
  const rules = [
    ...partsInWords(charge, schedule),
    ...(round === undefined ? [] : [`this line is ${roundedInWords(charge)}`]),
    ...(kind === undefined
      ? []
      : [`in the ledger it is ${kind === "other" ? "another charge" : `of the kind ${kind}`}`]),
    ...(source === undefined ? [] : [`source: ${source}`]),
  ];
  return `${label ?? id}${whomFor(charge.for)}: ${rules.join("; ")}.`;
}

function roundedInWords({ round }: Charge): string {
  const rounding = readRounding(round);
  return rounding === null ? "not rounded" : `rounded ${roundingInWords(rounding)}`;
}

function partsInWords(charge: Charge, schedule: RateSchedule): readonly string[] {
  const money = (value: RateValue) => valueInWords(value, { schedule, say: dollarsInWords });
  switch (charge.charge) {
    case "fixed":
      return [
        `${money(charge.amount)} ${PERIODS[charge.per ?? "bill"]}${timesInWords(charge, schedule)}`,
        ...prorated(charge, schedule),
      ];
    case "usage":
      return usageInWords(charge, schedule);
    case "minimum":
      return [
        `${selected(charge.of)} come to at least ${money(charge.amount)} ${PERIODS[charge.per ?? "bill"]}`,
        ...prorated(charge, schedule),
      ];
    case "percent": {
      const most = charge.atMost === undefined ? [] : [`no more than ${money(charge.atMost)}`];
      return [`${valueInWords(charge.rate, { schedule, say: percentInWords })} of ${selected(charge.of)}`, ...most];
    }
    case "strength":
      return strengthInWords(charge, schedule);
    default:
      return assertNever(charge);
  }
}

const PERIODS = { bill: "a bill", month: "for each month of the bill", year: "a year, shared by its months" } as const;

function timesInWords({ times }: ChargeOf<"fixed">, schedule: RateSchedule): string {
  if (times === undefined) return "";
  if (typeof times === "string") return ` for each ${countedWords(times)}`;
  const number = (value: RateValue) => valueInWords(value, { schedule, say: plainNumber });
  const rounding = readRounding(times.round);
  return [
    times.per === undefined
      ? ` for each ${countedWords(times.of)}`
      : ` for each unit of ${number(times.per)} ${countedWords(times.of)}`,
    ...(rounding === null ? [] : [`the units rounded ${roundingInWords(rounding)}`]),
    ...(times.free === undefined ? [] : [`the first ${number(times.free)} free`]),
    ...(times.atLeast === undefined ? [] : [`at least ${number(times.atLeast)}`]),
    ...(times.atMost === undefined ? [] : [`at most ${number(times.atMost)}`]),
    ...(times.credit === undefined ? [] : [`less the share "${spoken(times.credit)}"`]),
  ].join(", ");
}

/** Fixed amounts are prorated where the schedule prorates at all unless they say no; minimums only where they say yes. */
function prorated(charge: ChargeOf<"fixed" | "minimum">, { proration }: RateSchedule): readonly string[] {
  if (charge.charge === "fixed") return charge.prorate === false ? ["whole in every period, however short"] : [];
  return charge.prorate === true && proration !== undefined ? ["reduced in a period that is prorated"] : [];
}

function strengthInWords(charge: ChargeOf<"strength">, schedule: RateSchedule): readonly string[] {
  const volume = charge.of === undefined || charge.of === "usage" ? "the use" : countedWords(charge.of);
  const parts = charge.parts.map(({ of, above, rate }) => {
    const limit = valueInWords(above, { schedule, say: (value) => `${plainNumber(value)} mg/L` });
    return `${valueInWords(rate, { schedule, say: dollarsInWords })} for each pound of ${of.toUpperCase()} above ${limit}`;
  });
  const pounds = charge.poundsPerMillionGallons ?? 8.34;
  return [
    inARow(parts, "and"),
    `pounds are ${volume} in million gallons × ${pounds} × the mg/L above the limit; weaker waste earns nothing`,
  ];
}

/** Selectors in words: "all charges before it", "the water charges". */
function selected(selectors: readonly string[]): string {
  const words = selectors.map((selector) => {
    if (selector === "all") return "all charges before it";
    const [sort, name = ""] = selector.split(":");
    if (sort === "service") return `the ${spoken(name)} charges`;
    return sort === "kind" ? `the charges of the kind ${name}` : `"${selector}"`;
  });
  return inARow(words, "and");
}
