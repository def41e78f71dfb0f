import type { Cents } from "../domain/money";
import type { Account } from "./account";
import { type BilledPeriod, type BilledService, type BillLine, billLines } from "./bill-lines";
import type { City } from "./city";
import type { ConcernedRow } from "./irregularity";
import { monthsInto, strikesNow } from "./planting";
import { ratesOf } from "./sample-rates";

/** How an account is billed today: rightly, unless an error was planted. */
export interface Pricing {
  readonly service: BilledService;
  /** Year of the rates. */
  readonly year: number;
}

/** The service and rates that today's bill uses, with any error planted on the account. */
export function pricingOf(city: City, account: Account): Pricing {
  const right = rightPricing(city, account);
  if (account.plant === null) return right;
  if (hasBegun(city, account, "wrong-rate-code")) return { ...right, service: { ...right.service, insideCity: true } };
  if (hasBegun(city, account, "unbilled-service")) return { ...right, service: { ...right.service, sewer: false } };
  if (strikesNow(city, account, "bill-at-old-rate")) return { ...right, year: right.year - 1 };
  return right;
}

/** A bill as posted: its number, its lines, and the number of each line. */
export interface PostedLines {
  readonly billId: string;
  readonly period: BilledPeriod;
  readonly lines: readonly BillLine[];
  readonly chargeIds: readonly string[];
}

/** Enters into the answer book what a planted pricing error did to a bill. */
export function notePricingError(city: City, account: Account, posted: PostedLines): void {
  const kind = account.plant?.kind;
  if (kind !== "wrong-rate-code" && kind !== "unbilled-service" && kind !== "bill-at-old-rate") return;
  const right = rightPricing(city, account);
  const rightLines = billLines(right.service, posted.period, ratesOf(right.year));
  const short = sum(rightLines) - sum(posted.lines);
  if (short === 0) return;
  const rows =
    kind === "unbilled-service"
      ? [{ table: "charges", key: { bill_id: posted.billId } }]
      : differing(posted, rightLines);
  city.answers.extend({ kind, accountId: account.id, rows, cents: short, about: ABOUT[kind] });
}

function differing({ lines, chargeIds }: PostedLines, rightLines: readonly BillLine[]): readonly ConcernedRow[] {
  return chargeIds
    .filter((_, place) => rightLines[place]?.cents !== lines[place]?.cents)
    .map((id) => ({ table: "charges", key: { charge_id: id } }));
}

const ABOUT = {
  "wrong-rate-code":
    "An address outside the city is billed at the inside rate; the amount is what was billed too little.",
  "unbilled-service":
    "The account has sewer service that these bills leave out; the amount is what was billed too little.",
  "bill-at-old-rate": "Billed at the rates of the year before; the amount is what was billed too little.",
} as const;

function rightPricing(city: City, account: Account): Pricing {
  return { service: account.premises, year: city.calendar.at(city.today).year };
}

function hasBegun(city: City, account: Account, kind: "wrong-rate-code" | "unbilled-service"): boolean {
  return (monthsInto(city, account, kind) ?? -1) >= 0;
}

function sum(lines: readonly BillLine[]): Cents {
  return lines.reduce((total, line) => total + line.cents, 0);
}
