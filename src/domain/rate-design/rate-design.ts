import type { Cents } from "../money";
import type { RateSchedule } from "../rates/schedule-schema";
import type { CountedLine } from "./counted-units";
import type { DesignMethod, DesignRules } from "./design-request";
import type { PriceKind } from "./design-shape";

/** A price that was solved. */
export interface DesignPrice {
  /** `all`, `fixed`, `meters`, `customers`, `use`, or `use commercial` for a class of its own. */
  readonly id: string;
  readonly kind: PriceKind;
  /** In words: what it is a price of. */
  readonly label: string;
  /** Dollars that it is to bring in. */
  readonly dollars: number;
  /** Unrounded: dollars for one unit of weight. */
  readonly price: number;
  /** Price of before for the same weights, in dollars of the new year; 0 where use did not respond. */
  readonly before: number;
  /** Share of elastic use that is left at the new price. */
  readonly response: number;
}

/** Units of the test year at a printed price. */
export interface DesignLine extends CountedLine {
  /** Of the units, those that do not respond to price. */
  readonly steady: number;
  readonly kind: PriceKind | null;
  /** The price that it follows; null where its price stays. */
  readonly priceId: string | null;
  /** Decimals that its price is printed with. */
  readonly decimals: number;
  /** Printed price with its multiplier, rounded as the schedule rounds rates. */
  readonly rate: number;
  /** Units after use has responded. */
  readonly expected: number;
  /** Expected units × rate, to the cent. */
  readonly revenueCents: Cents;
}

/** A line of today's rates. */
export interface TodayLine extends CountedLine {
  readonly rate: number;
  readonly revenueCents: Cents;
}

/** Revenue of a class at the rates of today and the proposed ones, on units × printed rates. */
export interface DesignClass {
  readonly customerClass: string;
  readonly bills: number;
  readonly oldCents: Cents;
  readonly newCents: Cents;
  /** What the class is to be billed by its cost of service; null by other methods. */
  readonly targetCents: Cents | null;
}

/** The rates of one service. */
export interface ServiceDesign {
  readonly service: string;
  readonly method: DesignMethod;
  /** Dollars to be collected. */
  readonly requirement: number;
  /** Dollars to be billed, so that after what is never collected the requirement is left. */
  readonly toBill: number;
  readonly prices: readonly DesignPrice[];
  readonly lines: readonly DesignLine[];
  readonly today: readonly TodayLine[];
  readonly classes: readonly DesignClass[];
  /** Expected units × printed rates. */
  readonly revenueCents: Cents;
  /** Revenue at printed rates less what is never collected, over the requirement. */
  readonly proof: number;
  /** Units of the test year, none of them responding, × printed rates. */
  readonly testYearCents: Cents;
  /** The same bills made one by one at the printed rates, every line rounded. */
  readonly billsCents: Cents;
  /** Lines of bills that were rounded: what bills and units × rates may differ by is half a cent for each. */
  readonly roundedLines: number;
  /** What a reader must know, a sentence each. */
  readonly notes: readonly string[];
}

/** Proposed rates. */
export interface RateDesign {
  /** The schedule with the proposed edition; those before stay. */
  readonly schedule: RateSchedule;
  readonly rules: DesignRules;
  readonly services: readonly ServiceDesign[];
}
