import { readCostOfService } from "../../../src/domain/cost-of-service/read-cost-of-service";
import { FULL_STUDY, WORKED_WATER } from "../../support/cost-study";

function problemsOf(change: Partial<typeof WORKED_WATER>) {
  const { problems } = readCostOfService({ ...FULL_STUDY, services: [{ ...WORKED_WATER, ...change }] });
  return problems.map(({ place, sentence }) => `${place}: ${sentence}`);
}

test("a study without contradictions is read", () => {
  expect(readCostOfService(FULL_STUDY).problems).toEqual([]);
});

test("shares that are not 100 percent are refused, and it is said how much is open", () => {
  const functions = [
    { name: "Supply", cost: 1_500_000, allocation: { shares: { base: 0.6, max_day: 0.3 } }, source: "budget" },
  ];
  expect(problemsOf({ functions })).toEqual([
    "water, functions, Supply: its shares come to 90 percent, not to 100 percent; 10 percent is open.",
  ]);
});

test("functions that miss the requirement say by how much", () => {
  expect(problemsOf({ requirement: { dollars: 1_500_000.01, source: "budget" } })).toEqual([
    "water, requirement: the functions come to $1,500,000.00 and the requirement is $1,500,000.01; $0.01 is not in any function.",
  ]);
});

test("a cost that no class takes, and a peak below the average, are refused", () => {
  const functions = [{ name: "Hydrants", cost: 1_500_000, allocation: { by: "fire" }, source: "budget" }];
  const classes = [{ class: "homes", use: 10, maxDay: 0.9, maxHour: 2, source: "estimate" }];
  expect(problemsOf({ functions, classes })).toEqual([
    "water, classes, homes: the maximum day is 0.9 of the average day; it cannot be below 1.",
    "water, fire: Fire protection costs $1,500,000.00 and no class takes any; give classes their kgal a day at the fire flow, or allocate the cost elsewhere.",
  ]);
});

test("a component of another method is refused with those that there are", () => {
  const functions = [{ name: "Clarifier", cost: 1_500_000, allocation: { by: "bod" }, source: "budget" }];
  expect(problemsOf({ functions })).toEqual([
    "water, functions, Clarifier: bod is no component of base-extra; it has base, max_day, max_hour, meters, customers, fire, max-day-plant, max-hour-plant.",
  ]);
});

test("an item without its source is refused", () => {
  const functions = [{ name: "Supply", cost: 1, allocation: { by: "base" } }];
  const { problems } = readCostOfService({ ...FULL_STUDY, services: [{ ...WORKED_WATER, functions }] });
  expect(problems).toEqual([{ place: "services.0.functions.0.source", sentence: 'it is missing; expected "source".' }]);
});
