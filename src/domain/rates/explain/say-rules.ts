import { plainNumber } from "../base-unit";
import { openSchedule } from "../open-schedule";
import { roundingInWords, type Rounding } from "../rounding";
import type { RateSchedule } from "../schedule-schema";
import { unitInWords } from "../usage-unit";
import type { Explained } from "./explained";
import { inARow, spoken } from "./say-list";
import { winterInWords } from "./say-winter";

/** What holds for every edition: units, bills, roundings, short periods, changes within a period, seasons, winter average. */
export function rulesInWords(schedule: RateSchedule): readonly Explained[] {
  return [
    { place: "usageUnit", sentence: unitSentence(schedule) },
    { place: "monthsPerBill", sentence: `${billsWords(schedule.monthsPerBill ?? 1)}.` },
    ...roundings(schedule),
    ...prorationInWords(schedule),
    { place: "midPeriod", sentence: MID_PERIOD[schedule.midPeriod ?? "bill-date"] },
    ...seasonsInWords(schedule),
    ...winterInWords(schedule),
  ];
}

function unitSentence(schedule: RateSchedule): string {
  const factor = openSchedule(schedule).gallonsPerCubicFoot;
  return `Use is counted in ${unitInWords(schedule.usageUnit)} unless a charge says otherwise; a cubic foot is ${plainNumber(factor)} gallons.`;
}

function billsWords(months: number): string {
  const named: Readonly<Record<number, string>> = { 1: "each month", 2: "every two months", 3: "each quarter" };
  return `A bill is usually made ${named[months] ?? `for ${months} months`}`;
}

function roundings(schedule: RateSchedule): readonly Explained[] {
  const { lineRounding, rateRounding, billRounding } = openSchedule(schedule);
  const rounded = (rounding: Rounding | null) =>
    rounding === null ? "not rounded" : `rounded ${roundingInWords(rounding)}`;
  return [
    { place: "rounding.line", sentence: `Each line is ${rounded(lineRounding)}.` },
    ...(schedule.rounding?.blocks === true
      ? [{ place: "rounding.blocks", sentence: "Each block of a charge by use is rounded of itself, in the same way." }]
      : []),
    { place: "rounding.rate", sentence: `Prices after a multiplier are ${rounded(rateRounding)}.` },
    { place: "rounding.bill", sentence: `The sum of the lines is ${rounded(billRounding)}.` },
  ];
}

function prorationInWords({ proration }: RateSchedule): readonly Explained[] {
  if (proration === undefined)
    return [{ place: "proration", sentence: "Short and long periods pay the whole fixed charges." }];
  const { normalDays, shorterThan, longerThan } = proration;
  const which = [
    ...(shorterThan === undefined ? [] : [`fewer than ${shorterThan} days`]),
    ...(longerThan === undefined ? [] : [`more than ${longerThan} days`]),
  ];
  const periods = which.length === 0 ? "In every period" : `In a period of ${inARow(which, "or")}`;
  return [{ place: "proration", sentence: `${periods}, fixed charges are multiplied by its days over ${normalDays}.` }];
}

const MID_PERIOD = {
  "bill-date": "Where rates change within a period, the bill takes those of its own date.",
  "period-end": "Where rates change within a period, the bill takes those of the period's last day.",
  "period-start": "Where rates change within a period, the bill takes those of the period's first day.",
  "by-days": "Where rates change within a period, the bill is made by both, each for its days.",
} as const;

const SEASON_DAY = {
  "bill-date": "the date of the bill",
  "period-end": "the last day of the period",
  "period-start": "the first day of the period",
} as const;

function seasonsInWords({ seasons, seasonBy }: RateSchedule): readonly Explained[] {
  if (seasons === undefined) return [];
  const said = seasons.map(({ name, from, to }) => `${spoken(name)} from ${from} to ${to}`);
  const day = SEASON_DAY[seasonBy ?? "period-end"];
  return [{ place: "seasons", sentence: `Seasons (month-day): ${inARow(said, "and")}; ${day} decides.` }];
}
