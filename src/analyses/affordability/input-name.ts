import type { HouseholdInput } from "../../domain/affordability/affordability-inputs";

/**
 * The defined name of an input's cell.
 * @example inputName("median_income") // "In_AffMedianIncome"
 */
export function inputName(name: HouseholdInput): string {
  const words = name.split("_").map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  return `In_Aff${words.join("")}`;
}
