import type { NumberFormat } from "../../report/placed";

/** A column of a rate table as it is written; what is read goes by its name. */
export interface RateColumn {
  readonly name: string;
  readonly format: NumberFormat;
  /** Characters. */
  readonly width: number;
  /** `figure` is shown as a cell to change; `rare` is left out where nothing stands in it. */
  readonly role?: "figure" | "rare";
}

/** A native table of the rates. */
export interface RateTable {
  /** Workbook-wide name. */
  readonly name: string;
  readonly columns: readonly RateColumn[];
}

const text = (name: string, width: number): RateColumn => ({ name, format: "text", width });
const rare = (name: string, width: number): RateColumn => ({ name, format: "text", width, role: "rare" });
const EFFECTIVE: RateColumn = { name: "Effective", format: "date", width: 13 };
const VALUE: RateColumn = { name: "Value", format: "price", width: 22, role: "figure" };
const KEYS = [text("Class", 16), text("Zone", 11), text("Meter", 11), text("Other keys", 24), rare("Key order", 14)];

/** The schedule's own settings, one a row. */
export const SETTINGS: RateTable = {
  name: "RateSettings",
  columns: [text("Setting", 30), { ...text("Value", 44), role: "figure" }, text("What it is", 66)],
};

/** From when which rates hold. */
export const EDITIONS: RateTable = {
  name: "RateEditions",
  columns: [
    EFFECTIVE,
    text("Source", 36),
    { name: "Increase", format: "exact-percent", width: 11, role: "figure" },
    text("Only", 18),
    text("Except", 18),
    text("Increase rounding", 20),
    text("Charges", 14),
    text("Multipliers", 14),
    rare("Other rules", 24),
  ],
};

/** The charges of each edition that lists them. */
export const CHARGES: RateTable = {
  name: "RateCharges",
  columns: [
    EFFECTIVE,
    text("Charge", 18),
    text("Label", 22),
    text("Service", 13),
    text("Type", 16),
    text("Unit", 8),
    text("For whom", 36),
    text("Counted", 18),
    text("Percent or minimum of", 22),
    text("Per", 8),
    text("Rounding", 18),
    text("Other rules", 36),
    rare("Source", 30),
  ],
};

/** Every number and formula of the charges. */
export const FIGURES: RateTable = {
  name: "RateFigures",
  columns: [EFFECTIVE, text("Charge", 18), text("Part", 16), ...KEYS, VALUE, text("Unit", 22)],
};

/** Factors for some accounts. */
export const MULTIPLIERS: RateTable = {
  name: "RateMultipliers",
  columns: [
    EFFECTIVE,
    text("Multiplier", 14),
    text("For whom", 30),
    text("On", 20),
    text("Services", 18),
    { name: "By", format: "price", width: 14, role: "figure" },
    text("Rounding", 20),
  ],
};

/** Named quantities, and the use of accounts without winter bills. */
export const QUANTITIES: RateTable = {
  name: "RateQuantities",
  columns: [text("Quantity", 20), ...KEYS, VALUE],
};

/** Seasons by month and day. */
export const SEASONS: RateTable = {
  name: "RateSeasons",
  columns: [text("Season", 20), text("From (MM-DD)", 14), text("To (MM-DD)", 14)],
};

/** Further facts of accounts. */
export const FACTS_TABLE: RateTable = {
  name: "RateFacts",
  columns: [text("Fact", 20), text("About", 44), { name: "Default", format: "general", width: 14, role: "figure" }],
};

/** What rate codes stand for. */
export const CODES: RateTable = {
  name: "RateCodes",
  columns: [
    text("Rate code", 18),
    text("Service", 14),
    text("Class", 16),
    text("Zone", 11),
    text("Meter", 11),
    text("Other facts", 30),
  ],
};

/** Other names in exports. */
export const ALIASES: RateTable = {
  name: "RateAliases",
  columns: [text("Fact", 16), text("In the export", 24), text("In this schedule", 24)],
};
