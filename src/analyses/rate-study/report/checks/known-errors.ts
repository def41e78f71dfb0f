/** An error that rate studies are known for, by its number. */
export type ErrorNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;

/** The errors that rate studies are known for, in words; each was found in a published study, or is warned of in manuals. */
export const KNOWN_ERRORS: readonly { readonly number: ErrorNumber; readonly words: string }[] = [
  { number: 1, words: "The ordinance's table is not the table that revenue was projected with" },
  { number: 2, words: "Parts do not add up to their total" },
  { number: 3, words: "The method stated is not the method used" },
  { number: 4, words: "The example of a bill does not follow from the prices" },
  { number: 5, words: "A minimum charge is escalated apart from the rate that it includes" },
  { number: 6, words: "Money set aside stands in O&M, so that coverage is too low" },
  { number: 7, words: "A mid-year increase brings a full year's revenue" },
  { number: 8, words: "No response of use to price, no uncollectible bills, or fixed charges that respond to price" },
  { number: 9, words: "Units or periods are mixed up: gallons with cubic feet, months with quarters" },
  {
    number: 10,
    words: "Capital: depreciation beside capital from rates, today's dollars, proceeds or fees as revenue",
  },
  { number: 11, words: "Coverage passes while revenue does not bear all obligations" },
];
