import type { IsoDate } from "../../domain/calendar";
import type { Cents } from "../../domain/money";
import type { Row } from "../../ports/query";
import type { BillCase } from "../billing/bill-case";
import type { OpenedRates } from "./opened-rates";
import { priceImpact } from "./price-impact";
import type { typicalUse } from "./queries";
import { caseWithUse, type TypicalCustomer } from "./typical-customer";

/** One service of a typical bill under both sets of rates. */
export interface TypicalService {
  readonly service: string;
  readonly oldCents: Cents;
  readonly newCents: Cents;
}

/** The bill of a typical customer at a stated use. */
export interface TypicalBill {
  readonly customerClass: string;
  /** "median use", "6 ccf". */
  readonly level: string;
  /** Use a month, in the existing schedule's unit. */
  readonly monthlyUse: number;
  /** Meter size in inches and zone; null where not known. */
  readonly meter: string | null;
  readonly zone: string | null;
  readonly services: readonly TypicalService[];
  /** Why some services have no bill, a sentence each. */
  readonly notPriced: readonly string[];
}

/** What typical bills are made from. */
export interface TypicalParts {
  readonly rates: OpenedRates;
  readonly customers: readonly TypicalCustomer[];
  readonly uses: readonly Row<typeof typicalUse>[];
  /** Uses of a month that are shown besides, for the class with most bills. */
  readonly standardUses: readonly number[];
  /** Its season is that of this day; the period is a full one. */
  readonly day: IsoDate;
}

/** The bills of each class at low, median, high and very high use, and of the largest class at standard uses. */
export function typicalBills(parts: TypicalParts): readonly TypicalBill[] {
  const { customers, uses, standardUses, rates } = parts;
  const unit = rates.existing.usageUnit;
  const levels = customers.flatMap((customer) => {
    const found = uses.find(({ customer_class }) => customer_class === customer.customerClass);
    return found === undefined ? [] : levelsOf(found).map((level) => ({ customer, ...level }));
  });
  const [largest] = customers.toSorted((a, b) => b.bills - a.bills);
  const standards = standardUses.flatMap((use) => {
    return largest === undefined ? [] : [{ customer: largest, level: `${use} ${unit}`, use }];
  });
  return [...levels, ...standards].map(({ customer, level, use }) => typicalBill(parts, { customer, level, use }));
}

interface Level {
  readonly customer: TypicalCustomer;
  readonly level: string;
  readonly use: number;
}

function levelsOf({ use_25, use_50, use_75, use_95 }: Row<typeof typicalUse>): readonly Omit<Level, "customer">[] {
  return [
    { level: "low use (25th percentile)", use: use_25 },
    { level: "median use", use: use_50 },
    { level: "high use (75th percentile)", use: use_75 },
    { level: "very high use (95th percentile)", use: use_95 },
  ];
}

function typicalBill({ rates, day }: TypicalParts, { customer, level, use }: Level): TypicalBill {
  const { usageUnit } = rates.existing;
  const { customerClass } = customer;
  const billed = fullPeriod(caseWithUse(customer.billCase, use * rates.months, usageUnit), day);
  const prices = priceImpact(rates, [billed]);
  const telling = billed.services.find(({ meter }) => meter !== null);
  return {
    ...{ customerClass, level, monthlyUse: use, meter: telling?.meter ?? null, zone: billed.zone },
    services: prices.flatMap(({ service, price }) => {
      return price.kind === "priced" ? [{ service, oldCents: price.oldCents, newCents: price.newCents }] : [];
    }),
    notPriced: prices.flatMap(({ service, price }) => {
      return price.kind === "priced" ? [] : [`${service}: ${price.sentence}`];
    }),
  };
}

/** A bill of a usual period, which nothing prorates. */
function fullPeriod(billCase: BillCase, day: IsoDate): BillCase {
  return { ...billCase, period: { billDate: day }, days: 0 };
}
