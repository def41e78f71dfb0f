import { openSchedule } from "../../domain/rates/open-schedule";
import { pinnedSchedule } from "../../domain/rates/pinned-schedule";
import type { RateSchedule } from "../../domain/rates/schedule-schema";
import { AppError } from "../../ports/app-error";
import { servicesOf } from "../billing/services-of";
import type { BillImpactArgs, ComparedRates } from "./bill-impact-args";

/** Both sides of the comparison, ready to make bills. */
export interface OpenedRates {
  readonly existing: RateSchedule;
  readonly proposed: RateSchedule;
  /** Both in one, to find the bills and which of them are alike. */
  readonly both: RateSchedule;
  /** Months of a bill. */
  readonly months: number;
  /** Services that only the proposed rates charge: nobody's bills say who would pay for them. */
  readonly added: readonly string[];
}

/**
 * The two sets of rates, each pinned to its day.
 * @throws AppError `bad-usage` where they cannot be compared bill by bill
 */
export function openRates({ existing, proposed }: Pick<BillImpactArgs, "existing" | "proposed">): OpenedRates {
  const [before, after] = [pinned(existing), pinned(proposed)];
  const [months, newMonths] = [before, after].map((each) => openSchedule(each).monthsPerBill.valueOf());
  if (months !== newMonths)
    throw refused(
      `The existing rates bill every ${months ?? 1} months, the proposed every ${newMonths ?? 1}. Give a proposed schedule with the same monthsPerBill, so that the same bills can be made.`,
    );
  if (before.seasons !== undefined && after.seasons !== undefined && seasonBy(before) !== seasonBy(after))
    throw refused(
      "The existing and the proposed schedule take the season by different days. Give both the same seasonBy.",
    );
  const known = servicesOf(before);
  const added = servicesOf(after).filter((service) => !known.includes(service));
  return { existing: before, proposed: after, both: joined(before, after), months: months ?? 1, added };
}

function pinned({ schedule, on }: ComparedRates): RateSchedule {
  if (on === "each bill") return schedule;
  const found = pinnedSchedule(schedule, on);
  if (found !== null) return found;
  const first = openSchedule(schedule).editions[0]?.effective ?? "";
  throw refused(`The rates of ${schedule.utility} begin on ${first}, after ${on}. Choose a later day.`);
}

function joined(before: RateSchedule, after: RateSchedule): RateSchedule {
  const seasons = [...(before.seasons ?? []), ...(after.seasons ?? [])];
  return {
    ...before,
    editions: [...before.editions, ...after.editions],
    ...(seasons.length === 0 ? {} : { seasons, seasonBy: seasonBy(before.seasons === undefined ? after : before) }),
  };
}

function seasonBy({ seasonBy: by }: RateSchedule): NonNullable<RateSchedule["seasonBy"]> {
  return by ?? "period-end";
}

function refused(sentence: string): AppError {
  return new AppError("bad-usage", sentence);
}
