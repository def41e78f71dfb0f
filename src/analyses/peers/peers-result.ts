import { exactOf, ZERO } from "../../domain/rates/exact";
import type { Facts } from "../../domain/rates/facts";
import type { IsoDate } from "../../domain/calendar";
import { type PeerBill, peerBill } from "../../domain/rates/peer-bill";
import type { RateSchedule } from "../../domain/rates/schedule-schema";
import type { UsageUnit } from "../../domain/rates/usage-unit";
import { AppError } from "../../ports/app-error";
import { servicesOf } from "../billing/services-of";

/** What is compared: the own schedule with those of others, for one customer. */
export interface PeersArgs {
  readonly own: RateSchedule;
  readonly peers: readonly RateSchedule[];
  readonly facts: Facts;
  /** Use of a month as entered, in `unit`. */
  readonly monthlyUse: string;
  readonly unit: UsageUnit;
  /** Those that all schedules charge, where it is empty. */
  readonly services: readonly string[];
  /** The rates of this day; each utility's newest where it is null. */
  readonly on: IsoDate | null;
}

/** A utility of the comparison. */
export interface RankedPeer extends PeerBill {
  /** Told apart where two schedules are of one utility. */
  readonly name: string;
  readonly isOwn: boolean;
}

/** The same customer's bill at every utility, the dearest month first. */
export interface PeersResult {
  readonly args: PeersArgs;
  readonly services: readonly string[];
  readonly ranked: readonly RankedPeer[];
  /** Those without a bill, and why. */
  readonly notBilled: readonly { readonly utility: string; readonly sentence: string }[];
  /** Services that one of the schedules charges and another does not. */
  readonly leftOut: readonly string[];
  readonly headline: string;
}

/**
 * Recomputes the bill of a customer at each utility from its own schedule.
 * @throws AppError `bad-usage` where the schedules have no service in common, or the own has no such bill
 */
export function comparePeers(args: PeersArgs): PeersResult {
  const schedules = [args.own, ...args.peers];
  const all = [...new Set(schedules.flatMap(servicesOf))];
  const common = all.filter((service) => schedules.every((each) => servicesOf(each).includes(service)));
  const services = args.services.length > 0 ? args.services : common;
  if (services.length === 0)
    throw new AppError("bad-usage", "The schedules have no service in common. Name the services with --service.");
  const customer = { ...args, services, monthlyUse: exactOf(args.monthlyUse) ?? ZERO };
  const results = schedules.map((schedule, place) => ({ place, result: peerBill(schedule, customer) }));
  const notBilled = results.flatMap(({ result }) => (result.kind === "not billed" ? [result] : []));
  const bills = results.flatMap(({ place, result }) => {
    return result.kind === "billed" ? [{ ...result.bill, isOwn: place === 0 }] : [];
  });
  const ranked = withNames(bills).toSorted(
    (a, b) => b.cents / b.months - a.cents / a.months || (a.name < b.name ? -1 : 1),
  );
  const leftOut = all.filter((service) => !services.includes(service));
  return { args, services, ranked, notBilled, leftOut, headline: headlineOf(ranked) };
}

/** Schedules of one utility are told apart by the day of their rates. */
function withNames(bills: readonly (PeerBill & { readonly isOwn: boolean })[]): readonly RankedPeer[] {
  const short = ({ utility }: PeerBill) => utility.split(" (")[0] ?? utility;
  return bills.map((bill) => {
    const alike = bills.filter((other) => short(other) === short(bill));
    return { ...bill, name: alike.length === 1 ? short(bill) : `${short(bill)}, rates of ${bill.effective}` };
  });
}

function headlineOf(ranked: readonly RankedPeer[]): string {
  const place = ranked.findIndex(({ isOwn }) => isOwn);
  const own = ranked[place];
  if (own === undefined) return "The own schedule has no such bill, so that nothing is ranked.";
  const month = (own.cents / own.months / 100).toFixed(2);
  return `${own.name} is number ${place + 1} of ${ranked.length}, the dearest first, at $${month} a month.`;
}
