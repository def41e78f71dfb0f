import { baseVolume, dollarsInWords, perInWords, plainNumber, volumeInWords } from "../base-unit";
import type { ChargeOf } from "../charge-schema";
import { type Exact, exactOf, ONE } from "../exact";
import { countedWords, countsVolume } from "../figure-measure";
import { readRounding } from "../open-schedule";
import { roundingInWords } from "../rounding";
import type { RateSchedule } from "../schedule-schema";
import { unitInWords } from "../usage-unit";
import type { RateValue } from "../value-schema";
import { percentInWords, valueInWords } from "./say-value";

type UsageCharge = ChargeOf<"usage">;

/** What a charge by use costs, and how the units that are billed are found; sentences after its name. */
export function usageInWords(charge: UsageCharge, schedule: RateSchedule): readonly string[] {
  const prices =
    charge.blocks === undefined ? onePrice(charge, schedule) : blockPrices(charge, charge.blocks, schedule);
  return [`each ${unitWords(charge, schedule)} ${measured(charge)}${prices}`, ...billedUnits(charge, schedule)];
}

function unitWords(charge: UsageCharge, schedule: RateSchedule): string {
  const each = exactOf(charge.each ?? 1) ?? ONE;
  if (!countsVolume(charge)) return `${each.equals(1) ? "" : `${plainNumber(each)} `}${countedWords(charge.of ?? "")}`;
  const one = baseVolume(charge.unit ?? schedule.usageUnit);
  return perInWords({ unit: one.unit, amount: one.amount.mul(each) });
}

function measured({ of }: UsageCharge): string {
  if (of === undefined || of === "usage") return "";
  return /usage|winter_average/.test(of) ? `of ${countedWords(of)} ` : "";
}

function onePrice({ rate }: UsageCharge, schedule: RateSchedule): string {
  return `at ${valueInWords(rate ?? 0, { schedule, say: dollarsInWords })}`;
}

function blockPrices(charge: UsageCharge, blocks: NonNullable<UsageCharge["blocks"]>, schedule: RateSchedule): string {
  const said = blocks.map(({ to, rate }, index) => {
    const price = valueInWords(rate, { schedule, say: dollarsInWords });
    const then = index === 0 ? "" : "then ";
    if (to !== undefined) return `${then}up to ${limitInWords(to, charge, schedule)} at ${price}`;
    return index === 0 ? `at ${price}` : `above at ${price}`;
  });
  const slab = charge.method === "slab" ? ", all of it at the price of the block that the use reaches" : "";
  return `${said.join(", ")}${slab}`;
}

/** A limit in cubic feet, gallons or whatever the charge counts. */
function limitInWords(value: RateValue, charge: UsageCharge, schedule: RateSchedule): string {
  const one = baseVolume(charge.unit ?? schedule.usageUnit);
  const say = countsVolume(charge)
    ? (number: Exact) => volumeInWords({ unit: one.unit, amount: number.mul(one.amount) })
    : (number: Exact) => `${plainNumber(number)} ${countedWords(charge.of ?? "")}`;
  return valueInWords(value, { schedule, say });
}

function billedUnits(charge: UsageCharge, schedule: RateSchedule): readonly string[] {
  const { roundUsage, share, includes, atLeast, atMost } = charge;
  const limit = (value: RateValue) => limitInWords(value, charge, schedule);
  const unit = countsVolume(charge) ? unitInWords(charge.unit ?? schedule.usageUnit) : countedWords(charge.of ?? "");
  return [
    ...(roundUsage === undefined
      ? []
      : [`the use, counted in ${unit}, is first rounded: ${roundingInWords(readRounding(roundUsage))}`]),
    ...(share === undefined ? [] : [`${valueInWords(share, { schedule, say: percentInWords })} of the use is billed`]),
    ...(includes === undefined
      ? []
      : [`the use up to ${limit(includes)} is free here, since another charge includes it`]),
    ...(atLeast === undefined ? [] : [`at least ${limit(atLeast)} are billed`]),
    ...(atMost === undefined ? [] : [`no more than ${limit(atMost)} are billed`]),
    ...(charge.limitsPer === "month" ? ["these limits are for each month of the bill"] : []),
    ...(charge.prorateLimits === true ? ["these limits shrink and grow with the days of the period"] : []),
  ];
}
