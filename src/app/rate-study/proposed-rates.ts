import type { BillImpactArgs } from "../../analyses/bill-impact/bill-impact-args";
import { USUAL_IMPACT } from "../../analyses/bill-impact/bill-impact-args";
import { addDays, type IsoDate } from "../../domain/calendar";
import { pinnedSchedule } from "../../domain/rates/pinned-schedule";
import type { RateSchedule } from "../../domain/rates/schedule-schema";
import { steppedSchedule } from "../../domain/rates/step-schedule";
import type { FundProjection } from "../../domain/study/project-fund";

/** The bills of which days are made again. */
export interface ImpactPeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * The question what the first increases of a study do to every bill: the rates in force on the last day, and those with each
 * service raised by its fund's first increase above zero; null where no fund raises a service. Each service's step takes a day of its
 * own after the last, since an edition holds one increase.
 */
export function studyImpact(
  schedule: RateSchedule,
  recommended: readonly FundProjection[],
  { from, to }: ImpactPeriod,
): BillImpactArgs | null {
  const inForce = pinnedSchedule(schedule, to);
  if (inForce === null) return null;
  let proposed: RateSchedule = inForce;
  let on = to;
  for (const { plan, years } of recommended) {
    const first = years.find(({ increase }) => increase > 0);
    const { service } = plan.fund;
    if (first === undefined || service === undefined) continue;
    on = addDays(on, 1);
    const percent = Number((first.increase * 100).toFixed(6));
    proposed = steppedSchedule(proposed, { percent, only: [service], effective: on });
  }
  if (on === to) return null;
  return { ...USUAL_IMPACT, from, to, existing: { schedule, on: to }, proposed: { schedule: proposed, on } };
}
