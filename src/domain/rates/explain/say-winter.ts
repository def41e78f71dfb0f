import { monthName } from "../../month-name";
import { baseVolume, volumeInWords } from "../base-unit";
import { readRounding } from "../open-schedule";
import { roundingInWords } from "../rounding";
import type { RateSchedule } from "../schedule-schema";
import type { Explained } from "./explained";
import { inARow } from "./say-list";
import { valueInWords } from "./say-value";

const METHODS = {
  "per-bill": "their use over their number",
  "per-30.42-days": "their use over their days, times 30.42",
  "per-30-days": "their use over their days, times 30",
  "lowest-bill": "the lowest of them",
} as const;

/** How the winter average is worked out; nothing where the schedule has no rule for it. */
export function winterInWords(schedule: RateSchedule): readonly Explained[] {
  const rule = schedule.winterAverage;
  if (rule === undefined) return [];
  const rounding = readRounding(rule.round);
  const { unit, amount } = baseVolume(schedule.usageUnit);
  const otherwise =
    rule.otherwise === undefined
      ? "accounts without such bills must bring their own"
      : `accounts without such bills have ${valueInWords(rule.otherwise, { schedule, say: (value) => volumeInWords({ unit, amount: value.mul(amount) }) })}`;
  const rounded = rounding === null ? "" : `, rounded ${roundingInWords(rounding)}`;
  const sentence = `The winter average of an account is taken from its bills that end in ${inARow(rule.months.map(monthName), "or")}: ${METHODS[rule.method]}${rounded}; ${otherwise}.`;
  return [{ place: "winterAverage", sentence }];
}
