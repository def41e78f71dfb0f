import type { IsoDate } from "../domain/calendar";
import type { ReadSchedule } from "../domain/rates/read-schedule";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import type { UsageUnit } from "../domain/rates/usage-unit";
import type { Notice } from "./notice";

/** Where a schedule was taken from. `sample-load`: it came with the sample city, without her asking for it. */
export type ScheduleOrigin =
  | { readonly kind: "file"; readonly name: string }
  | { readonly kind: "workbook" }
  | { readonly kind: "sample" }
  | { readonly kind: "sample-load" }
  /** Another page of the pane opened it. */
  | { readonly kind: "report" };

/** What she asks of a schedule: which rates, compared with which, for whom. */
export interface RatesView {
  /** First day of the edition that is shown; null for the newest. */
  readonly edition: IsoDate | null;
  /** First day of the edition that it is compared with; null for none. */
  readonly compareWith: IsoDate | null;
  /** The bill that she works out; null before she changed anything. */
  readonly bill: BillForm | null;
  /** A rate section that she pasted, as it stands. */
  readonly ordinance: string;
}

/** The fields of the bill calculator, as typed. */
export interface BillForm {
  /** Services that are left out. */
  readonly without: readonly string[];
  /** What was entered of each fact that the schedule asks for, by its name. */
  readonly facts: Readonly<Record<string, string>>;
  readonly usage: string;
  readonly unit: UsageUnit;
  /** Empty text where no day is entered. */
  readonly from: IsoDate | "";
  readonly to: IsoDate | "";
  readonly billDate: IsoDate | "";
}

/** A schedule that can be used, and what she asks of it. */
export interface OpenRates {
  readonly at: "open";
  readonly schedule: RateSchedule;
  readonly origin: ScheduleOrigin;
  readonly view: RatesView;
}

/** The rate schedule in hand. */
export type RatesDesk =
  | { readonly at: "none" }
  | OpenRates
  /** One that contradicts itself, with the places; `before` stays in use. */
  | {
      readonly at: "refused";
      readonly source: string;
      readonly problems: ReadSchedule["problems"];
      readonly before: OpenRates | null;
    };

/** The page of rates: shown over the steps or put away, and what is on it. */
export interface RatesPage {
  readonly shown: "yes" | "no";
  readonly desk: RatesDesk;
  /** Whose rates the workbook keeps, while she has neither taken nor declined them; null for none. */
  readonly offered: string | null;
  readonly notice: Notice | null;
  /** Why she is asked before the sheets of rates that the workbook has are refreshed; null while she is not. */
  readonly exists: string | null;
  /** What is being done, in words; null while nothing is. */
  readonly busy: string | null;
}

/** What can happen to the page of rates. */
export type RatesEvent =
  | { readonly kind: "shown" }
  | { readonly kind: "put-away" }
  | { readonly kind: "opened"; readonly schedule: RateSchedule; readonly origin: ScheduleOrigin }
  | { readonly kind: "refused"; readonly source: string; readonly problems: ReadSchedule["problems"] }
  | { readonly kind: "went-back" }
  | { readonly kind: "offered"; readonly utility: string }
  | { readonly kind: "offer-declined" }
  | { readonly kind: "view-changed"; readonly view: RatesView }
  | { readonly kind: "began"; readonly what: string }
  | { readonly kind: "exists"; readonly reason: string }
  | { readonly kind: "left" }
  | { readonly kind: "noted"; readonly notice: Notice };

/** What is asked of a schedule that was just opened: its newest rates. */
export const NEW_VIEW: RatesView = { edition: null, compareWith: null, bill: null, ordinance: "" };

/** The page in a pane that was just opened. */
export const NEW_RATES: RatesPage = {
  shown: "no",
  desk: { at: "none" },
  offered: null,
  notice: null,
  exists: null,
  busy: null,
};

/** The schedule that can be used, and what she asks of it; null while there is none. */
export function openRates({ desk }: Pick<RatesPage, "desk">): OpenRates | null {
  if (desk.at === "open") return desk;
  return desk.at === "refused" ? desk.before : null;
}
