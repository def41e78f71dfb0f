import { expandEditions } from "../../../src/domain/rates/editions";
import { editionOn } from "../../../src/domain/rates/edition-on";
import { explainSchedule } from "../../../src/domain/rates/explain-schedule";
import { everyFeature } from "../../fixtures/rates/every-feature";

const explained = explainSchedule(everyFeature, expandEditions(everyFeature));

function sentenceOf(place: string): string | undefined {
  return explained.find((each) => each.place === place)?.sentence;
}

test.each([
  ["rounding.rate", "Prices after a multiplier are rounded to the cent, halves to the even neighbour."],
  ["rounding.blocks", "Each block of a charge by use is rounded of itself, in the same way."],
  ["rounding.bill", "The sum of the lines is rounded to 0.05, always up."],
  [
    "proration",
    "In a period of fewer than 50 days or more than 70 days, fixed charges are multiplied by its days over 60.",
  ],
  ["midPeriod", "Where rates change within a period, the bill is made by both, each for its days."],
  [
    "seasons",
    "Seasons (month-day): summer from 05-01 to 09-30 and winter from 10-01 to 04-30; the first day of the period decides.",
  ],
  [
    "winterAverage",
    "The winter average of an account is taken from its bills that end in December, January or February: their use over their days, times 30.42, rounded to the whole, always down; accounts without such bills have 600 cubic feet.",
  ],
  ["usageUnit", "Use is counted in 100 cubic feet unless a charge says otherwise; a cubic foot is 7.48 gallons."],
  ["note", "Note: The least use is inferred."],
])("%s is said", (place, sentence) => {
  expect(sentenceOf(place)).toBe(sentence);
});

test.each([
  [
    "base",
    'Base charge: the figure by meter (up to 3/4": $11.39, 1": $20.00, more than 1": $34.00) for each month of the bill.',
  ],
  ["free", "free: $0.00 a bill; whole in every period, however short."],
  [
    "use",
    "Water use, for residential or commercial, inside, in summer: each 1,000 gallons up to 3,000 gallons at $4.10, then up to 10,000 gallons at $3.65, above at $3.20, all of it at the price of the block that the use reaches; the use, counted in 1,000 gallons, is first rounded: to the whole, always down; the use up to 1,000 gallons is free here, since another charge includes it; at least 2,000 gallons are billed; these limits are for each month of the bill; these limits shrink and grow with the days of the period; source: section 2.",
  ],
  [
    "indoor",
    'indoor, in winter: each 100 cubic feet up to what "round(60 * household_size * 30.4 / 748)" comes to at $2.00, above at $5.00.',
  ],
  [
    "capped",
    "Sewer use, for residential: each 100 cubic feet of the winter average at the figure by class (residential: $5.00, commercial: $6.00); 90 percent of the use is billed; no more than 900 cubic feet are billed; this line is not rounded.",
  ],
  ["dwellings", "dwellings: each dwelling unit at $7.00."],
  [
    "runoff",
    'Storm water: $4.30 a year, shared by its months for each unit of 2,760 square feet of impervious area, the units rounded to 0.1, halves up, the first 1 free, at least 1, at most 100, less the share "storm credit".',
  ],
  [
    "floor",
    'Least sewer bill: the sewer charges, the charges of the kind fixed and "capped" come to at least $19.73 for each month of the bill; reduced in a period that is prorated.',
  ],
  [
    "discount",
    "Senior discount, for senior yes: minus 10 percent of all charges before it; no more than $15.00; in the ledger it is another charge.",
  ],
  [
    "strength",
    "Strength surcharge, for strong yes: $0.5043 for each pound of BOD above 200 mg/L; pounds are the use in million gallons × 8.345 × the mg/L above the limit; weaker waste earns nothing.",
  ],
  [
    "multipliers 1",
    "For outside: prices of use and fixed amounts of water are 1.5 times as high, rounded to 0.05, halves up.",
  ],
])("the charge %s is said in one sentence", (id, sentence) => {
  expect(sentenceOf(`editions 2026-01-01, ${id}`)).toBe(sentence);
});

test("an increase is said with what it concerns, and its charges only where it is explained alone", () => {
  const increase =
    "Every price and amount of the edition before is raised by 5 percent and rounded to the cent, halves up, only water and sewer, not free; limits, counts, percentages and formulas stay.";
  expect(explained.map(({ sentence }) => sentence)).toContain(increase);
  expect(sentenceOf("editions 2027-01-01, dwellings")).toBeUndefined();
  const edition = editionOn(everyFeature, "2027-06-30");
  const alone = edition === null ? [] : explainSchedule(everyFeature, [edition]);
  // 7.00 × 1.05
  expect(alone.find(({ place }) => place === "editions 2027-01-01, dwellings")?.sentence).toMatch(/at \$7\.35\./);
});
