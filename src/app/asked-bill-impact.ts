import { type BillImpactArgs, type ComparedRates, USUAL_IMPACT } from "../analyses/bill-impact/bill-impact-args";
import { addDays } from "../domain/calendar";
import { editionOn } from "../domain/rates/edition-on";
import { pinnedSchedule } from "../domain/rates/pinned-schedule";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import { newestDay, steppedSchedule } from "../domain/rates/step-schedule";
import { AppError } from "../ports/app-error";
import type { BillImpactSetup, RunSetup } from "./run-setup";
import { NO_SCHEDULE } from "./setup-args";

/**
 * The bills to make at the rates in force at the end of the period, and at the proposed ones.
 * @throws AppError `bad-usage` where no schedule is open, or its newest rates are those already in force
 */
export function askedBillImpact({ billImpact, schedule }: RunSetup): BillImpactArgs {
  if (schedule === null) throw new AppError("bad-usage", NO_SCHEDULE);
  const { from, to, limitPercent, limitCents, accounts } = billImpact;
  return {
    ...USUAL_IMPACT,
    ...{ from, to, limitCents, accounts },
    limitShare: limitPercent / 100,
    existing: { schedule, on: to },
    proposed: billImpact.proposed === "raised" ? raised(schedule, billImpact) : newest(schedule, billImpact),
  };
}

/** The rates in force at the end of the period, every one of them raised the day after. */
function raised(schedule: RateSchedule, { to, percent }: BillImpactSetup): ComparedRates {
  const effective = addDays(to, 1);
  const inForce = pinnedSchedule(schedule, to);
  return inForce === null
    ? { schedule, on: to }
    : { schedule: steppedSchedule(inForce, { percent, effective }), on: effective };
}

function newest(schedule: RateSchedule, { to }: BillImpactSetup): ComparedRates {
  const on = newestDay(schedule);
  if (editionOn(schedule, to)?.effective !== on) return { schedule, on };
  throw new AppError(
    "bad-usage",
    `The schedule in hand has no rates that begin after ${to}. Add the proposed rates to it, or raise every rate by a percentage.`,
  );
}
