import type { Affordability, Worked } from "../domain/affordability/affordability";
import type { AffordabilityInputs } from "../domain/affordability/affordability-inputs";
import { textTable } from "./text-table";

/** What is told of affordability. */
export interface ToldAffordability {
  readonly inputs: AffordabilityInputs;
  readonly measures: readonly Affordability[];
  readonly essential: Worked;
}

/** Affordability as the JSON document of `ratebook affordability --json`; what is not worked out says why. */
export function affordabilityJson({ inputs, measures, essential }: ToldAffordability): string {
  const document = {
    utility: inputs.utility,
    essential_use_gallons: workedJson(essential),
    bills: measures.map((each) => ({
      name: each.name,
      share_of_median_income: workedJson(each.shareOfMedian),
      residential_indicator: workedJson(each.residentialIndicator),
      indicator_band: workedJson(each.indicatorBand),
      household_burden: workedJson(each.householdBurden),
      burden: workedJson(each.burden),
      affordability_ratio: workedJson(each.affordabilityRatio),
      hours_of_work: workedJson(each.hoursOfWork),
    })),
    inputs: inputs.households,
  };
  return JSON.stringify(document, null, 1);
}

function workedJson<Value>(worked: Worked<Value>): { readonly value: Value | null; readonly not_worked_out?: string } {
  return worked.kind === "worked out" ? { value: worked.value } : { value: null, not_worked_out: worked.sentence };
}

/** Affordability for a terminal. */
export function affordabilityText({ inputs, measures, essential }: ToldAffordability): string {
  const rows: readonly (readonly [string, (each: Affordability) => string])[] = [
    ["share of median income", ({ shareOfMedian }) => percent(shareOfMedian)],
    ["Residential Indicator", ({ residentialIndicator }) => percent(residentialIndicator)],
    ["its band", ({ indicatorBand }) => said(indicatorBand, String)],
    ["household burden", ({ householdBurden }) => percent(householdBurden)],
    ["burden with poverty", ({ burden }) => said(burden, String)],
    ["AR20", ({ affordabilityRatio }) => percent(affordabilityRatio)],
    ["hours at minimum wage", ({ hoursOfWork }) => said(hoursOfWork, (hours) => hours.toFixed(2))],
  ];
  return [
    `Affordability, ${inputs.utility}`,
    textTable([["", ...measures.map(({ name }) => name)], ...rows.map(([label, of]) => [label, ...measures.map(of)])]),
    `Essential use of a household: ${said(essential, (gallons) => `${gallons.toLocaleString("en-US")} gallons a month`)}`,
  ].join("\n\n");
}

function percent(worked: Worked): string {
  return said(worked, (share) => `${(100 * share).toFixed(2)} %`);
}

function said<Value>(worked: Worked<Value>, print: (value: Value) => string): string {
  return worked.kind === "worked out" ? print(worked.value) : worked.sentence;
}
