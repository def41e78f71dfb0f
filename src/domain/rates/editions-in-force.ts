import { daysBetween, type IsoDate } from "../calendar";
import { type BillingPeriod, decidingDay, periodDays } from "./billing-period";
import { CannotBill } from "./cannot-bill";
import type { Edition } from "./editions";
import { Exact, ONE } from "./exact";
import type { OpenSchedule } from "./open-schedule";

/** An edition and the share of the bill that is made by it. */
export interface EditionShare {
  readonly edition: Edition;
  readonly share: Exact;
}

/**
 * The edition that a bill is made by, or those that share it by their days. The newest, where no day is known.
 * @throws CannotBill for a bill before the first edition
 */
export function editionsInForce(open: OpenSchedule, period: BillingPeriod): readonly EditionShare[] {
  const midPeriod = open.schedule.midPeriod ?? "bill-date";
  const days = periodDays(period);
  if (midPeriod === "by-days" && days !== null) return sharesByDays(open, period, days);
  const day = decidingDay(midPeriod === "by-days" ? "period-end" : midPeriod, period);
  return [{ edition: editionOn(open, day), share: ONE }];
}

function editionOn({ editions }: OpenSchedule, day: IsoDate | undefined): Edition {
  const edition = day === undefined ? editions.at(-1) : editions.findLast(({ effective }) => effective <= day);
  if (edition !== undefined) return edition;
  const first = editions[0]?.effective ?? "";
  throw new CannotBill(
    "editions",
    `The schedule begins on ${first}, after ${day ?? ""}. Add the rates that held before.`,
  );
}

function sharesByDays(
  open: OpenSchedule,
  { from = "", to = "" }: BillingPeriod,
  days: number,
): readonly EditionShare[] {
  const first = editionOn(open, from);
  const later = open.editions.filter(({ effective }) => effective > from && effective <= to);
  const starts = [from, ...later.map(({ effective }) => effective)];
  return [first, ...later].map((edition, index) => {
    const start = starts[index] ?? from;
    const next = starts[index + 1];
    const own = next === undefined ? daysBetween(start, to) + 1 : daysBetween(start, next);
    return { edition, share: new Exact(own, days) };
  });
}
