import type { Charge } from "../../domain/rates/charge-schema";
import { type Codec, LIST, NUMBER, NUMBERS, ROUNDING, TEXT, YES_NO } from "./cells/codec";
import { CONDITIONS } from "./cells/conditions-cell";
import type { PartPath } from "./parts";

/** A part of a schedule that is no figure: where it stands, what it is called in the tables, how it is written there. */
export interface Option {
  readonly path: PartPath;
  readonly name: string;
  readonly codec: Codec;
}

const option = (name: string, path: PartPath, codec: Codec): Option => ({ name, path, codec });

const COMMON: readonly Option[] = [
  option("Label", ["label"], TEXT),
  option("Service", ["service"], TEXT),
  option("For whom", ["for"], CONDITIONS),
  option("Rounding", ["round"], ROUNDING),
  option("Source", ["source"], TEXT),
];

/** Options of each kind of charge that have a column of their own. */
export const CHARGE_COLUMNS: Readonly<Record<Charge["charge"], readonly Option[]>> = {
  fixed: [...COMMON, option("Per", ["per"], TEXT)],
  usage: [...COMMON, option("Unit", ["unit"], TEXT), option("Counted", ["of"], TEXT)],
  minimum: [...COMMON, option("Per", ["per"], TEXT), option("Percent or minimum of", ["of"], LIST)],
  percent: [...COMMON, option("Percent or minimum of", ["of"], LIST)],
  strength: [...COMMON, option("Unit", ["unit"], TEXT), option("Counted", ["of"], TEXT)],
};

const KIND = option("kind", ["kind"], TEXT);

/** Rarely used options of each kind of charge, which share the column "Other rules". */
export const CHARGE_RULES: Readonly<Record<Charge["charge"], readonly Option[]>> = {
  fixed: [
    KIND,
    option("prorated", ["prorate"], YES_NO),
    option("units rounded", ["times", "round"], ROUNDING),
    option("credit", ["times", "credit"], TEXT),
  ],
  usage: [
    KIND,
    option("method", ["method"], TEXT),
    option("use rounded", ["roundUsage"], ROUNDING),
    option("limits per", ["limitsPer"], TEXT),
    option("limits prorated", ["prorateLimits"], YES_NO),
  ],
  minimum: [KIND, option("prorated", ["prorate"], YES_NO)],
  percent: [KIND],
  strength: [KIND],
};

/** A setting of the schedule and what is said of it in the table. */
export interface Setting extends Option {
  readonly about: string;
}

const setting = (name: string, about: string, [path, codec]: readonly [PartPath, Codec]): Setting => ({
  name,
  about,
  path,
  codec,
});

/** The settings of a schedule in the order of the table. */
export const SETTING_ROWS: readonly Setting[] = [
  setting("Utility", "", [["utility"], TEXT]),
  setting("Source", "", [["source"], TEXT]),
  setting("Unit of use", "cf, ccf, kcf, gal, kgal or m3: unit of meters and prices unless a charge has its own", [
    ["usageUnit"],
    TEXT,
  ]),
  setting("Gallons in a cubic foot", "7.48052 unless the ordinance says 7.48 or 7.5", [
    ["gallonsPerCubicFoot"],
    NUMBER,
  ]),
  setting("Months of a bill", "1 for monthly bills, 2 for bi-monthly, 3 for quarterly", [["monthsPerBill"], NUMBER]),
  setting("Prices after a multiplier", "none, or as in: to 0.01, halves up", [["rounding", "rate"], ROUNDING]),
  setting("Each line of a bill", "to 0.01, halves up, unless told otherwise", [["rounding", "line"], ROUNDING]),
  setting("Each block by itself", "yes where every block is rounded before they are added", [
    ["rounding", "blocks"],
    YES_NO,
  ]),
  setting("The whole bill", "none unless told otherwise", [["rounding", "bill"], ROUNDING]),
  setting("Days of a normal period", "fixed charges are multiplied by days / these days", [
    ["proration", "normalDays"],
    NUMBER,
  ]),
  setting("Prorated below (days)", "only shorter periods are prorated", [["proration", "shorterThan"], NUMBER]),
  setting("Prorated above (days)", "only longer periods are prorated", [["proration", "longerThan"], NUMBER]),
  setting("Rates of a bill", "those of its bill-date, period-end or period-start; by-days for both by their days", [
    ["midPeriod"],
    TEXT,
  ]),
  setting("Season of a bill", "that of its bill-date, period-end or period-start", [["seasonBy"], TEXT]),
  setting("Classes", "all classes, with commas between them; every table by class must have each", [["classes"], LIST]),
  setting("Zones", "all zones", [["zones"], LIST]),
  setting("Meters", "all meter sizes", [["meters"], LIST]),
  setting("Winter months", "bills that end in these months make the winter average: 12, 1, 2", [
    ["winterAverage", "months"],
    NUMBERS,
  ]),
  setting("Winter average", "per-bill, per-30.42-days, per-30-days or lowest-bill", [
    ["winterAverage", "method"],
    TEXT,
  ]),
  setting("Winter average rounded", "none, or as in: to 1, down", [["winterAverage", "round"], ROUNDING]),
];
