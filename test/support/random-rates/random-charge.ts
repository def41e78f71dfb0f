import fc from "fast-check";
import type { Charge, ChargeOf } from "../../../src/domain/rates/charge-schema";
import { USAGE_UNITS } from "../../../src/domain/rates/usage-unit";
import { anyConditions, anyFormula, anyPrice, anyRounding, anyTable, anyValue } from "./random-value";
import { SERVICES, type Vocabulary } from "./vocabulary";

/** Texts as people write them: with punctuation of every kind, like numbers, dates and formulas. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("Water", "Ord. 2022-17, p. 4; inferred", "5/8", "12", "=1+1", '"so called"', "yes", "none", "1-2"),
  fc.constantFrom("a: b; c = d, [e]", "2023-01-01", "(none)", "−9% d’été", "TRUE", "number 3", "50%", "'quoted"),
  fc.string({ minLength: 1, maxLength: 12 }).map((text) => `x${text}`),
);

/** Limits of use, counts, free units. */
const anyUnits = fc.oneof(
  fc.integer({ min: 0, max: 60 }),
  fc.integer({ min: 1, max: 999 }).map((tenths) => tenths / 10),
);
const anyShare = fc.integer({ min: 1, max: 1000 }).map((thousandths) => thousandths / 1000);
const anyPer = fc.constantFrom("bill" as const, "month" as const, "year" as const);

/**
 * A charge of any kind but those that follow others, without its id.
 * @param services of which it is for one
 */
export function anyFirstCharge(
  vocabulary: Vocabulary,
  services: readonly string[] = SERVICES,
): fc.Arbitrary<Unnamed<Charge>> {
  return fc.oneof(
    anyFixed(vocabulary, services),
    anyUsage(vocabulary, services),
    anyUsage(vocabulary, services),
    anyStrength(vocabulary, services),
  );
}

/** A charge that may refer to those before it, which `selectors` name. */
export function anyCharge(vocabulary: Vocabulary, selectors: readonly string[]): fc.Arbitrary<Unnamed<Charge>> {
  return fc.oneof(
    { weight: 3, arbitrary: anyFirstCharge(vocabulary) },
    { weight: 1, arbitrary: anyMinimum(vocabulary, selectors) },
    { weight: 1, arbitrary: anyPercent(vocabulary, selectors) },
  );
}

/** A charge before it is given an id. */
export type Unnamed<Each extends Charge> = Each extends Charge ? Omit<Each, "id"> : never;

/** Charges are for some accounts only where `anyEdition` says so: one at least is for all. */
export function anyAudience(vocabulary: Vocabulary): fc.Arbitrary<Pick<Charge, "for">> {
  return fc.record({ for: anyConditions(vocabulary) }, { requiredKeys: [] });
}

function common(services: readonly string[]) {
  return {
    label: anyText,
    service: fc.constantFrom(...services),
    kind: fc.constantFrom(...(["fixed", "volumetric", "minimum", "penalty", "fee", "tax", "other"] as const)),
    round: anyRounding,
    source: anyText,
  };
}

function anyFixed(vocabulary: Vocabulary, services: readonly string[]): fc.Arbitrary<Unnamed<ChargeOf<"fixed">>> {
  const counted = fc.oneof(
    fc.constantFrom("eru", "containers", "dwelling_units", "containers * pickups"),
    anyFormula(vocabulary),
  );
  const units = fc.record(
    {
      of: fc.oneof(fc.constant("impervious_sf"), counted),
      per: fc.oneof(fc.constantFrom(2760, 2500.5, 1), anyValue(vocabulary, fc.integer({ min: 1, max: 4000 }))),
      round: anyRounding,
      free: anyValue(vocabulary, anyUnits),
      atLeast: anyValue(vocabulary, anyUnits),
      atMost: anyValue(vocabulary, anyUnits),
      credit: fc.constant("storm_credit"),
    },
    { requiredKeys: ["of"] },
  );
  return fc.record(
    {
      charge: fc.constant("fixed" as const),
      ...common(services),
      amount: anyValue(vocabulary),
      per: anyPer,
      times: fc.oneof(counted, units, units),
      prorate: fc.boolean(),
    },
    { requiredKeys: ["charge", "service", "amount"] },
  );
}

type Blocks = NonNullable<ChargeOf<"usage">["blocks"]>;

function anyUsage(vocabulary: Vocabulary, services: readonly string[]): fc.Arbitrary<Unnamed<ChargeOf<"usage">>> {
  const priced = fc.oneof(
    fc.record({ rate: anyValue(vocabulary) }),
    fc.record({ blocks: anyBlocks(vocabulary) }),
    fc.record({ blocks: anyBlocks(vocabulary), method: fc.constantFrom("blocks" as const, "slab" as const) }),
  );
  const limit = fc.oneof(anyValue(vocabulary, anyUnits), fc.constant("winter_average"));
  const rules = fc.record(
    {
      charge: fc.constant("usage" as const),
      ...common(services),
      of: fc.oneof(
        fc.constantFrom("usage", "usage", "winter_average", "dwelling_units", "max(usage - 2, 0)", "min(usage, 40)"),
        anyFormula(vocabulary),
      ),
      unit: fc.constantFrom(...USAGE_UNITS),
      each: fc.constantFrom(1000, 100, 10, 2.5),
      includes: anyValue(vocabulary, anyUnits),
      atLeast: limit,
      atMost: limit,
      share: anyValue(vocabulary, anyShare),
      roundUsage: anyRounding,
      limitsPer: fc.constantFrom("bill" as const, "month" as const),
      prorateLimits: fc.boolean(),
    },
    { requiredKeys: ["charge", "service"] },
  );
  return fc.tuple(rules, priced).map(([rule, price]) => ({ ...rule, ...price }));
}

/** One to four blocks whose limits rise; a limit may be a table or follow the dwelling units. */
function anyBlocks(vocabulary: Vocabulary): fc.Arbitrary<Blocks> {
  const limits = fc
    .integer({ min: 0, max: 3 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyLimit(vocabulary, index))));
  return limits.chain((ends) =>
    fc.tuple(fc.boolean(), ...[...ends, null].map(() => anyValue(vocabulary))).map(
      ([isChecked, ...rates]): Blocks =>
        rates.map((rate, index) => {
          const [to, before] = [ends[index], index === 0 ? 0 : ends[index - 1]];
          return {
            ...(isChecked && typeof before === "number" ? { from: before } : {}),
            ...(to === undefined ? {} : { to }),
            rate,
          };
        }),
    ),
  );
}

function anyLimit(vocabulary: Vocabulary, index: number): fc.Arbitrary<NonNullable<Blocks[number]["to"]>> {
  const number = fc.integer({ min: 1, max: 40 }).map((tenths) => index * 10 + tenths / 4);
  return fc.oneof(
    { weight: 3, arbitrary: number },
    { weight: 1, arbitrary: number.map((each) => `${each} * dwelling_units`) },
    { weight: 1, arbitrary: anyTable(vocabulary, number) },
  );
}

function anyMinimum(vocabulary: Vocabulary, selectors: readonly string[]): fc.Arbitrary<Unnamed<ChargeOf<"minimum">>> {
  return fc.record(
    {
      charge: fc.constant("minimum" as const),
      ...common(SERVICES),
      amount: anyValue(vocabulary),
      per: anyPer,
      of: fc.subarray([...selectors], { minLength: 1, maxLength: 3 }),
      prorate: fc.boolean(),
    },
    { requiredKeys: ["charge", "service", "amount", "of"] },
  );
}

/** A tax, or a discount. */
function anyPercent(vocabulary: Vocabulary, selectors: readonly string[]): fc.Arbitrary<Unnamed<ChargeOf<"percent">>> {
  const share = fc.oneof(
    anyShare,
    anyShare.map((each) => -each),
    fc.constantFrom(0.065, -0.25, 0.0825),
  );
  return fc.record(
    {
      charge: fc.constant("percent" as const),
      ...common(SERVICES),
      rate: fc.oneof(share, anyValue(vocabulary, share)),
      of: fc.subarray([...selectors], { minLength: 1, maxLength: 3 }),
      atMost: anyValue(vocabulary),
    },
    { requiredKeys: ["charge", "service", "rate", "of"] },
  );
}

function anyStrength(vocabulary: Vocabulary, services: readonly string[]): fc.Arbitrary<Unnamed<ChargeOf<"strength">>> {
  const part = fc.record({
    of: fc.constantFrom("bod", "tss", "nh3"),
    above: anyValue(vocabulary, fc.constantFrom(200, 250, 300, 25)),
    rate: anyValue(vocabulary, anyPrice),
  });
  return fc.record(
    {
      charge: fc.constant("strength" as const),
      ...common(services),
      of: fc.constantFrom("usage", "winter_average", "usage * 0.9"),
      unit: fc.constantFrom(...USAGE_UNITS),
      poundsPerMillionGallons: fc.constantFrom(8.34, 8.345),
      parts: fc.uniqueArray(part, { minLength: 1, maxLength: 3, selector: ({ of }) => of }),
    },
    { requiredKeys: ["charge", "service", "parts"] },
  );
}
