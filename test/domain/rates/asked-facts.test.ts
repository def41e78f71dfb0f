import { askedFacts, servicesOf } from "../../../src/domain/rates/asked-facts";
import { openSchedule } from "../../../src/domain/rates/open-schedule";
import { readSchedule } from "../../../src/domain/rates/read-schedule";
import type { Facts } from "../../../src/domain/rates/facts";

/** One schedule that asks for a fact in every way: by condition, table, formula, count, quantity, multiplier and strength. */
const { schedule } = readSchedule({
  ratebookRates: 1,
  utility: "Everywhere",
  usageUnit: "kgal",
  classes: ["residential", "commercial"],
  facts: { sprinklers: { about: "sprinkler heads", default: 0 }, pressure_zone: { about: "pressure zone" } },
  quantities: { indoor: "2 * household_size" },
  editions: [
    {
      effective: "2026-01-01",
      charges: [
        {
          charge: "fixed",
          id: "base",
          service: "water",
          for: { class: "residential" },
          amount: { by: ["meter"], values: { "<=1": 10, ">1": 20 } },
        },
        { charge: "usage", id: "use", service: "water", includes: "indoor", rate: 3 },
        {
          charge: "usage",
          id: "lift",
          service: "water",
          rate: { by: ["pressure_zone"], values: { "1, 2": 0.1, "*": 0 } },
        },
        { charge: "fixed", id: "fire", service: "fire", for: { class: "commercial" }, amount: 1, times: "sprinklers" },
        {
          charge: "percent",
          id: "discount",
          service: "water",
          for: { senior: "yes" },
          rate: -0.1,
          of: ["all"],
        },
        { charge: "strength", id: "strength", service: "sewer", parts: [{ of: "bod", above: 250, rate: 0.3 }] },
      ],
      multipliers: [{ for: { zone: "outside" }, by: 1.5, on: ["rates"], services: ["water"] }],
    },
  ],
});
if (schedule === null) throw new Error("the schedule is right");
const rates = schedule;
const [edition] = openSchedule(rates).editions;
if (edition === undefined) throw new Error("it has an edition");
const only = edition;

function asked(takes: readonly string[], known: Facts = {}) {
  return askedFacts({ edition: only, schedule: rates, takes, known });
}

test("services are those of the charges, in their order", () => {
  expect(servicesOf(only)).toEqual(["water", "fire", "sewer"]);
});

test("every way to ask is found, and each fact once, class, zone, meter and use first", () => {
  expect(asked(["water"]).map(({ name, kind }) => [name, kind])).toEqual([
    ["class", "choice"],
    ["zone", "choice"],
    ["meter", "text"],
    ["usage", "number"],
    ["household_size", "number"],
    ["pressure_zone", "choice"],
    ["senior", "choice"],
  ]);
});

test.each([
  ["class", ["residential", "commercial"], "as the schedule lists them"],
  ["zone", ["outside", "other"], "a key alone leaves another choice"],
  ["pressure_zone", ["1", "2", "other"], "a list has each of its words, and all others"],
  ["senior", ["no", "yes"], "what holds where nothing is said comes first"],
])("choices of %s are %j: %s", (name, choices) => {
  expect(asked(["water"]).find((fact) => fact.name === name)?.choices).toEqual(choices);
});

test("what only other accounts are charged for is not asked, but what decides it is", () => {
  expect(asked(["fire"]).map(({ name }) => name)).toEqual(["class", "sprinklers"]);
  expect(asked(["fire"], { class: "residential" }).map(({ name }) => name)).toEqual(["class"]);
});

test("a strength surcharge asks for the use and for its part; a declared fact has its default", () => {
  expect(asked(["sewer"]).map(({ name }) => name)).toEqual(["usage", "bod"]);
  expect(asked(["fire"]).find(({ name }) => name === "sprinklers")).toMatchObject({
    about: "sprinkler heads",
    otherwise: "0",
  });
});
