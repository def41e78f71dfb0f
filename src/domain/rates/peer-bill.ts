import { type Bill, billed, billUnder } from "./bill-under";
import { CannotBill } from "./cannot-bill";
import type { IsoDate } from "../calendar";
import { Exact, type Exact as ExactNumber } from "./exact";
import { type Facts, factWord } from "./facts";
import { openSchedule } from "./open-schedule";
import { pinnedSchedule } from "./pinned-schedule";
import { roundTo, TO_THE_CENT } from "./rounding";
import type { RateSchedule } from "./schedule-schema";
import type { UsageUnit } from "./usage-unit";

/** Whose bill is compared: the same customer at every utility. */
export interface PeerCustomer {
  /** `class`, `zone`, `meter`, units. */
  readonly facts: Facts;
  /** Use of a month, in `unit`. */
  readonly monthlyUse: ExactNumber;
  readonly unit: UsageUnit;
  readonly services: readonly string[];
  /** The rates and the season of this day; the newest rates where it is null. */
  readonly on: IsoDate | null;
}

/** A customer's bill at one utility, made for the utility's own period. */
export interface PeerBill {
  readonly utility: string;
  readonly effective: IsoDate;
  readonly source: string | null;
  /** Months of a bill: 1, 2, 3. */
  readonly months: number;
  /** Use of that period, in the customer's unit. */
  readonly use: number;
  /** The class under which the utility bills such a customer. */
  readonly customerClass: string;
  /** Cents of the bill by service, in the order of the services; the sum of the bill. */
  readonly services: readonly { readonly service: string; readonly cents: number }[];
  readonly cents: number;
}

/** A peer's bill, or why there is none. */
export type PeerResult =
  | { readonly kind: "billed"; readonly bill: PeerBill }
  | { readonly kind: "not billed"; readonly utility: string; readonly sentence: string };

/**
 * A customer's bill at a utility. A bill for several months is made for as many months of use, so that its minimums, tiers and
 * fixed charges are those of its period; a month is a share of it afterwards, never the other way round.
 * @example a quarterly minimum of 59.19 with 9 ccf, at 3 ccf a month, is 19.73 a month
 */
export function peerBill(schedule: RateSchedule, customer: PeerCustomer): PeerResult {
  const { utility } = schedule;
  const open = openSchedule(schedule);
  const day = customer.on ?? open.editions.at(-1)?.effective ?? "";
  const edition = open.editions.findLast(({ effective }) => effective <= day);
  if (edition === undefined) return { kind: "not billed", utility, sentence: `Its rates begin after ${day}.` };
  const customerClass = classAt(schedule, String(customer.facts["class"] ?? ""));
  const use = customer.monthlyUse.mul(open.monthsPerBill);
  const known = customerClass === "" ? customer.facts : { ...customer.facts, class: customerClass };
  const bill = billOrSentence(pinnedSchedule(schedule, day) ?? schedule, { ...customer, facts: known }, use);
  if (typeof bill === "string") return { kind: "not billed", utility, sentence: bill };
  const source = edition.source ?? schedule.source ?? null;
  const period = { effective: edition.effective, source, months: open.monthsPerBill.valueOf(), use: use.valueOf() };
  const services = customer.services.map((service) => ({ service, cents: centsOf(bill, service) }));
  const cents = services.reduce((sum, each) => sum + each.cents, 0);
  return { kind: "billed", bill: { utility, customerClass, ...period, services, cents } };
}

/**
 * The class of a schedule that is meant: of that name, or the only one whose name begins with it.
 * @example classAt(owrs, "residential") // "RESIDENTIAL_SINGLE"
 */
export function classAt({ classes = [], aliases }: Pick<RateSchedule, "classes" | "aliases">, asked: string): string {
  const word = factWord("class", asked);
  if (word === "" || aliases?.["class"]?.[asked] !== undefined) return asked;
  const same = classes.find((each) => factWord("class", each) === word);
  const [only, second] = classes.filter((each) => factWord("class", each).startsWith(word));
  return same ?? (second === undefined ? only : undefined) ?? asked;
}

function billOrSentence(schedule: RateSchedule, customer: PeerCustomer, use: ExactNumber): Bill | string {
  const { facts, services, unit, on } = customer;
  const period = on === null ? {} : { billDate: on };
  try {
    return billUnder(schedule, { facts, takes: services }, { usage: use.toFraction(), unit, period });
  } catch (error) {
    if (error instanceof CannotBill) return error.message;
    throw error;
  }
}

function centsOf(bill: Bill, service: string): number {
  return roundTo(billed(bill, `service:${service}`), TO_THE_CENT)
    .mul(new Exact(100))
    .valueOf();
}
