import * as v from "valibot";

/** Figures of the households that affordability may ask for, in the order in which they are asked. */
export const HOUSEHOLD_INPUT_NAMES = [
  "median_income",
  "lowest_fifth_income",
  "poverty_share",
  "taxes",
  "housing",
  "food",
  "health",
  "energy",
  "minimum_wage",
  "household_size",
  "days",
  "gallons",
  "indicator_mid",
  "indicator_high",
  "burden_moderate",
  "burden_high",
  "poverty_moderate",
  "poverty_high",
] as const;

/** One of them. */
export type HouseholdInput = (typeof HOUSEHOLD_INPUT_NAMES)[number];

/** Their labels and units. */
export const HOUSEHOLD_INPUTS: Readonly<Record<HouseholdInput, { readonly label: string; readonly unit: string }>> = {
  median_income: { label: "Median household income", unit: "$ a year" },
  lowest_fifth_income: { label: "Upper limit of the lowest fifth of household incomes", unit: "$ a year" },
  poverty_share: { label: "People under 200 % of the poverty level", unit: "share of people" },
  taxes: { label: "Taxes of a household at that limit", unit: "$ a month" },
  housing: { label: "Its housing", unit: "$ a month" },
  food: { label: "Its food", unit: "$ a month" },
  health: { label: "Its health care", unit: "$ a month" },
  energy: { label: "Its energy", unit: "$ a month" },
  minimum_wage: { label: "Minimum wage", unit: "$ an hour" },
  household_size: { label: "People in the household", unit: "people" },
  days: { label: "Days of the month", unit: "days" },
  gallons: { label: "Essential use of a person", unit: "gallons a day" },
  indicator_mid: { label: "Residential Indicator, mid-range from", unit: "share of income" },
  indicator_high: { label: "Residential Indicator, high above", unit: "share of income" },
  burden_moderate: { label: "Household burden, moderate from", unit: "share of income" },
  burden_high: { label: "Household burden, high from", unit: "share of income" },
  poverty_moderate: { label: "Poverty prevalence, moderate from", unit: "share of people" },
  poverty_high: { label: "Poverty prevalence, high from", unit: "share of people" },
};

const FigureSchema = v.strictObject({
  value: v.pipe(v.number(), v.minValue(0)),
  source: v.pipe(v.string(), v.trim(), v.minLength(1, "say where the figure comes from")),
});

const BillSchema = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1)),
  annual_bill: v.optional(FigureSchema),
  wastewater_cost: v.optional(FigureSchema),
  essential_bill: v.optional(FigureSchema),
});

/** The form of the inputs: figures of the households, and bills under one or more sets of rates, each with its source. */
export const AffordabilitySchema = v.strictObject({
  utility: v.pipe(v.string(), v.minLength(1)),
  households: v.strictObject(v.entriesFromList(HOUSEHOLD_INPUT_NAMES, v.optional(FigureSchema))),
  bills: v.pipe(v.array(BillSchema), v.minLength(1)),
});

/** A figure with where it comes from. */
export interface SourcedFigure {
  readonly value: number;
  readonly source: string;
}

/** Bills of a household under one set of rates; what is not known is left out. */
export interface HouseholdBills {
  /** "Existing rates", "Proposed, 2027". */
  readonly name: string;
  /** All services that count, $ a year. */
  readonly annual_bill?: SourcedFigure | undefined;
  /** Present and planned wastewater and wet-weather cost of a household (Clean Water Act), $ a year. */
  readonly wastewater_cost?: SourcedFigure | undefined;
  /** At essential use, $ a month. */
  readonly essential_bill?: SourcedFigure | undefined;
}

/** Figures of the households; what is not known is left out. */
export type Households = { readonly [Name in HouseholdInput]?: SourcedFigure | undefined };

/** All that affordability is worked out from. */
export interface AffordabilityInputs {
  readonly utility: string;
  readonly households: Households;
  readonly bills: readonly HouseholdBills[];
}

/** Cut-offs and rules that are published, for what was not entered; no figure of a city is among them. */
const USUAL: Households = {
  gallons: { value: 50, source: "50 gallons a person and day, usual in affordability studies (Teodoro)" },
  indicator_mid: { value: 0.01, source: "EPA 1997 guidance: below 1 percent is low" },
  indicator_high: { value: 0.02, source: "EPA 1997 guidance: above 2 percent is high" },
  burden_moderate: { value: 0.046, source: "about one day of work a month (Duke dashboard); AWWA 2019 has 7 percent" },
  burden_high: { value: 0.092, source: "about two days of work a month (Duke dashboard); AWWA 2019 has 10 percent" },
  poverty_moderate: { value: 0.2, source: "AWWA, NACWA and WEF 2019: 20 percent" },
  poverty_high: { value: 0.35, source: "AWWA, NACWA and WEF 2019: 35 percent" },
};

/** The inputs with published cut-offs where none were entered. */
export function withUsualCutOffs(inputs: AffordabilityInputs): AffordabilityInputs {
  return { ...inputs, households: { ...USUAL, ...inputs.households } };
}
