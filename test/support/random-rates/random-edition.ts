import fc from "fast-check";
import type { Charge } from "../../../src/domain/rates/charge-schema";
import type { Increase, Multiplier, WrittenEdition } from "../../../src/domain/rates/schedule-schema";
import { anyAudience, anyCharge, anyFirstCharge, anyText, type Unnamed } from "./random-charge";
import { anyConditions, anyRounding, anyValue } from "./random-value";
import { SERVICES, type Vocabulary } from "./vocabulary";

const FIRST_DAY = Date.parse("2022-01-01");
const MS_PER_DAY = 86_400_000;

/** One to four editions; the first lists its charges, later ones list theirs or raise those before. */
export function anyEditions(vocabulary: Vocabulary): fc.Arbitrary<WrittenEdition[]> {
  const later = fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), anyLaterEdition(vocabulary)), { maxLength: 3 });
  return fc.tuple(anyListing(vocabulary), later, fc.boolean()).map(([first, rest, isBackwards]) => {
    let day = FIRST_DAY;
    const written = rest.map(([gap, edition]) => {
      day += gap * MS_PER_DAY;
      return { effective: isoDay(day), ...edition };
    });
    const editions = [{ effective: isoDay(FIRST_DAY), ...first }, ...written];
    return isBackwards ? editions.reverse() : editions;
  });
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

type Undated = Omit<WrittenEdition, "effective">;

function anyListing(vocabulary: Vocabulary): fc.Arbitrary<Undated> {
  return fc.record(
    {
      source: anyText,
      charges: anyCharges(vocabulary),
      multipliers: fc.array(anyMultiplier(vocabulary), { maxLength: 2 }),
      increase: anyIncrease,
    },
    { requiredKeys: ["charges"] },
  );
}

function anyLaterEdition(vocabulary: Vocabulary): fc.Arbitrary<Undated> {
  const raised = fc.record(
    {
      source: anyText,
      increase: anyIncrease,
      multipliers: fc.array(anyMultiplier(vocabulary), { maxLength: 2 }),
    },
    { requiredKeys: ["increase"] },
  );
  return fc.oneof({ weight: 3, arbitrary: raised }, { weight: 1, arbitrary: anyListing(vocabulary) });
}

/** The first charge is of water and for all accounts, so that every account that takes water has a bill. */
function anyCharges(vocabulary: Vocabulary): fc.Arbitrary<Charge[]> {
  const first = anyFirstCharge(vocabulary, ["water"]).map((each) => named(each, 0));
  const kinds = fc.integer({ min: 0, max: 5 });
  return fc.tuple(first, kinds).chain(([charge, more]) => following(vocabulary, [charge], more));
}

function following(vocabulary: Vocabulary, before: readonly Charge[], more: number): fc.Arbitrary<Charge[]> {
  if (more === 0) return fc.constant([...before]);
  return fc
    .tuple(anyCharge(vocabulary, selectorsOf(before)), anyAudience(vocabulary))
    .map(([charge, audience]) => named({ ...charge, ...audience }, before.length))
    .chain((charge) => following(vocabulary, [...before, charge], more - 1));
}

function selectorsOf(charges: readonly Charge[]): readonly string[] {
  const services = charges.map(({ service }) => `service:${service}`);
  return [...new Set(["all", "kind:fixed", "kind:volumetric", ...services, ...charges.map(({ id }) => id)])];
}

function named(charge: Unnamed<Charge>, index: number): Charge {
  return { ...charge, id: `${charge.charge}-${index + 1}` };
}

function anyMultiplier(vocabulary: Vocabulary): fc.Arbitrary<Multiplier> {
  const factor = fc.constantFrom(1.5, 2, 0.75, 1.255, 1);
  return fc.record(
    {
      for: anyConditions(vocabulary),
      by: fc.oneof(factor, anyValue(vocabulary, factor)),
      on: fc.subarray(["rates" as const, "fixed" as const, "minimum" as const, "total" as const], { minLength: 1 }),
      services: fc.subarray([...SERVICES]),
      round: anyRounding,
    },
    { requiredKeys: ["for", "by", "on"] },
  );
}

const oneIncrease: fc.Arbitrary<Increase> = fc.record(
  {
    percent: fc.oneof(fc.constantFrom(9, 3, -2, 4.25, 3.125, 100, 0), fc.integer({ min: -50, max: 200 })),
    only: fc.subarray([...SERVICES, "fixed-1", "usage-1", "usage-2"]),
    except: fc.subarray([...SERVICES, "fixed-2", "usage-1"]),
    round: anyRounding,
  },
  { requiredKeys: ["percent"] },
);
const anyIncrease = fc.oneof(oneIncrease, fc.array(oneIncrease, { maxLength: 3 }));
