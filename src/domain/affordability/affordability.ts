import { type HouseholdBills, HOUSEHOLD_INPUTS, type HouseholdInput, type Households } from "./affordability-inputs";
import { burdenOf, levelOf } from "./burden";

/** A figure that is worked out, or which inputs are missing. */
export type Worked<Value = number> =
  | { readonly kind: "worked out"; readonly value: Value }
  | { readonly kind: "not worked out"; readonly sentence: string };

/** The measures of affordability of a household's bills under one set of rates. */
export interface Affordability {
  readonly name: string;
  /** Annual bill over median household income. */
  readonly shareOfMedian: Worked;
  /** EPA's Residential Indicator: wastewater cost of a household over median income. */
  readonly residentialIndicator: Worked;
  readonly indicatorBand: Worked<string>;
  /** Household burden: annual bill over the upper limit of the lowest fifth of incomes. */
  readonly householdBurden: Worked;
  /** The matrix of poverty prevalence and household burden. */
  readonly burden: Worked<string>;
  /** AR20: essential monthly bill over what such a household has left for it. */
  readonly affordabilityRatio: Worked;
  /** Hours of work at minimum wage for the essential bill. */
  readonly hoursOfWork: Worked;
}

/**
 * The measures of RATES.md 9 for one set of bills; where an input is missing, the measure says which.
 * @example affordability(households, bills).shareOfMedian // { kind: "worked out", value: 0.02 } for 1,000 of 50,000
 */
export function affordability(households: Households, bills: HouseholdBills): Affordability {
  const known = knownFigures(households, bills);
  return {
    name: bills.name,
    shareOfMedian: known(["annual_bill", "median_income"], share),
    residentialIndicator: known(["wastewater_cost", "median_income"], share),
    indicatorBand: known(
      ["wastewater_cost", "median_income", "indicator_mid", "indicator_high"],
      ([cost = 0, income = 0, mid = 0, high = 0]) => indicatorBand(cost / income, { mid, high }),
    ),
    householdBurden: known(["annual_bill", "lowest_fifth_income"], share),
    burden: known(BURDEN_INPUTS, ([bill = 0, income = 0, poverty = 0, ...cuts]) => {
      const [burdenModerate = 0, burdenHigh = 0, povertyModerate = 0, povertyHigh = 0] = cuts;
      return burdenOf(
        levelOf(bill / income, burdenModerate, burdenHigh),
        levelOf(poverty, povertyModerate, povertyHigh),
      );
    }),
    affordabilityRatio: ratioOf(known),
    hoursOfWork: known(["essential_bill", "minimum_wage"], share),
  };
}

/**
 * Essential use of a household in a month, in gallons: gallons a person and day × people × days.
 * @example essentialUse(households) // { kind: "worked out", value: 6200 } for 50 × 4 × 31
 */
export function essentialUse(households: Households): Worked {
  return knownFigures(households, { name: "" })(["gallons", "household_size", "days"], (figures) =>
    figures.reduce((product, each) => product * each, 1),
  );
}

/** EPA's bands: low below the first limit, mid-range up to the second, high above it. */
export function indicatorBand(
  indicator: number,
  { mid, high }: { readonly mid: number; readonly high: number },
): string {
  if (indicator < mid) return "low";
  return indicator > high ? "high" : "mid-range";
}

type BillInput = Exclude<keyof HouseholdBills, "name">;
type InputName = HouseholdInput | BillInput;
type Known = <Value>(names: readonly InputName[], of: (figures: readonly number[]) => Value) => Worked<Value>;

const BURDEN_INPUTS: readonly InputName[] = [
  ...(["annual_bill", "lowest_fifth_income", "poverty_share"] as const),
  ...(["burden_moderate", "burden_high", "poverty_moderate", "poverty_high"] as const),
];

/** Bills as they are asked for. */
export const BILL_LABELS: Readonly<Record<BillInput, string>> = {
  annual_bill: "the annual bill",
  wastewater_cost: "the wastewater cost of a household",
  essential_bill: "the essential monthly bill",
};

/** Divisors of zero count as not entered. */
function knownFigures(households: Households, bills: HouseholdBills): Known {
  const figure = (name: InputName) => ({ ...households, ...bills, name: undefined })[name]?.value;
  const missing = (name: InputName, place: number) => {
    const value = figure(name);
    return value === undefined || (place === 1 && value === 0);
  };
  return (names, of) => {
    const lacking = names.filter(missing);
    if (lacking.length > 0) return notWorkedOut(lacking.map(inputLabel));
    return { kind: "worked out", value: of(names.map((name) => figure(name) ?? 0)) };
  };
}

function ratioOf(known: Known): Worked {
  const left = known(
    ["essential_bill", "lowest_fifth_income", "taxes", "housing", "food", "health", "energy"],
    ([bill = 0, income = 0, ...spent]) => ({ bill, rest: income / 12 - spent.reduce((sum, each) => sum + each, 0) }),
  );
  if (left.kind === "not worked out") return left;
  const { bill, rest } = left.value;
  if (rest <= 0) return { kind: "not worked out", sentence: "not worked out: nothing is left of the income" };
  return { kind: "worked out", value: bill / rest };
}

function share([part = 0, whole = 1]: readonly number[]): number {
  return part / whole;
}

/** An input as it is asked for: "median household income". */
export function inputLabel(name: InputName): string {
  if (name === "annual_bill" || name === "wastewater_cost" || name === "essential_bill") return BILL_LABELS[name];
  const { label } = HOUSEHOLD_INPUTS[name];
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

function notWorkedOut(labels: readonly string[]): Worked<never> {
  return { kind: "not worked out", sentence: `not worked out: enter ${labels.join(", ")}` };
}
