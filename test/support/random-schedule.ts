import fc from "fast-check";
import type { RateSchedule } from "../../src/domain/rates/schedule-schema";
import { anyText } from "./random-rates/random-charge";
import { anyEditions } from "./random-rates/random-edition";
import { anyRounding, anyValue } from "./random-rates/random-value";
import { anyVocabulary, SERVICES, type Vocabulary } from "./random-rates/vocabulary";

/**
 * Rate schedules that `readSchedule` finds nothing wrong with, with every kind of charge and every option of the form.
 * Their first charge is of water and for all accounts; `anyBilling` draws accounts and bills that fit them.
 */
export const anySchedule: fc.Arbitrary<RateSchedule> = anyVocabulary.chain((known) =>
  anyQuantities(known).chain((quantities) => {
    const vocabulary = { ...known, numbers: [...known.numbers, ...Object.keys(quantities ?? {})] };
    return fc
      .tuple(anyHead(vocabulary), anyRules(vocabulary), anyEditions(vocabulary))
      .map(
        ([head, rules, editions]): RateSchedule => ({
          ...head,
          usageUnit: known.usageUnit,
          ...known.lists,
          ...(known.seasons && { seasons: known.seasons }),
          ...(known.facts && { facts: known.facts }),
          ...(quantities && { quantities }),
          ...rules,
          editions,
        }),
      )
      .map((schedule) => structuredClone(schedule));
  }),
);

function anyHead({ lists }: Vocabulary) {
  const target = fc.constantFrom(...(lists.classes ?? ["residential"]));
  return fc.record(
    {
      ratebookRates: fc.constant(1 as const),
      utility: anyText,
      source: anyText,
      note: fc.oneof(anyText, fc.array(anyText, { maxLength: 3 })),
      aliases: fc.oneof(
        fc.constant({}),
        fc.dictionary(fc.constantFrom("class", "zone", "sector"), fc.dictionary(anyCode, target, { maxKeys: 3 })),
      ),
      codes: fc.dictionary(anyCode, anyMeaning(target), { maxKeys: 5 }),
    },
    { requiredKeys: ["ratebookRates", "utility"] },
  );
}

/** Codes as billing systems print them; none is a word that random accounts are described by. */
const anyCode = fc.oneof(
  fc.constantFrom("W-R-IN", "10", "1-2", "RES", "5/8 R", "=A"),
  anyText.map((text) => `c ${text}`),
);

function anyMeaning(target: fc.Arbitrary<string>) {
  return fc.record(
    {
      service: fc.constantFrom(...SERVICES),
      class: target,
      zone: fc.constant("inside"),
      meter: fc.constantFrom<string | number>("5/8", "1", 1, 2),
      container_size: fc.constantFrom<string | number>(96, "96", "large, blue; 2"),
    },
    { requiredKeys: [] },
  );
}

function anyQuantities(vocabulary: Vocabulary): fc.Arbitrary<RateSchedule["quantities"]> {
  return fc.option(
    fc.dictionary(fc.constantFrom("indoor", "base_units", "minimum_use"), anyValue(vocabulary), { maxKeys: 2 }),
    { nil: undefined },
  );
}

function anyRules(vocabulary: Vocabulary) {
  return fc.record(
    {
      gallonsPerCubicFoot: fc.constantFrom(7.48, 7.5, 7.48052),
      monthsPerBill: fc.constantFrom(1, 2, 3),
      rounding: fc.record(
        { rate: anyRounding, line: anyRounding, blocks: fc.boolean(), bill: anyRounding },
        { requiredKeys: [] },
      ),
      proration: fc.record(
        {
          normalDays: fc.constantFrom(30, 30.4, 91),
          shorterThan: fc.constantFrom(25, 28),
          longerThan: fc.constantFrom(35, 40),
        },
        { requiredKeys: ["normalDays"] },
      ),
      midPeriod: fc.constantFrom(...(["bill-date", "period-end", "period-start", "by-days"] as const)),
      seasonBy: fc.constantFrom(...(["bill-date", "period-end", "period-start"] as const)),
      winterAverage: fc.record(
        {
          months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
          method: fc.constantFrom(...(["per-bill", "per-30.42-days", "per-30-days", "lowest-bill"] as const)),
          round: anyRounding,
          otherwise: anyValue(vocabulary),
        },
        { requiredKeys: ["months", "method"] },
      ),
    },
    { requiredKeys: [] },
  );
}
