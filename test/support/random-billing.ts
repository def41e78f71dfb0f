import fc from "fast-check";
import type { Taken } from "../../src/domain/rates/account-in-period";
import type { BillingPeriod } from "../../src/domain/rates/billing-period";
import type { AccountFacts, Facts } from "../../src/domain/rates/facts";
import type { RateSchedule } from "../../src/domain/rates/schedule-schema";
import { USAGE_UNITS } from "../../src/domain/rates/usage-unit";
import type { PastUse } from "../../src/domain/rates/winter-average";
import { CLASSES, METERS, SERVICES, ZONES } from "./random-rates/vocabulary";

/** An account and what it took. */
export interface Billing {
  readonly account: AccountFacts;
  readonly taken: Taken;
}

const MS_PER_DAY = 86_400_000;
const anyUse = fc.oneof(
  fc.integer({ min: 0, max: 60 }),
  fc.integer({ min: 0, max: 99_999 }).map((thousandths) => thousandths / 1000),
  fc.constantFrom("12.5", 0, 100_000),
);
const anyCount = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom(1, 1.5));

/**
 * Accounts with uses and periods that a schedule of `anySchedule` can bill: every fact that it asks for is known, and no
 * period begins before its first edition.
 */
export function anyBilling(schedule: RateSchedule): fc.Arbitrary<Billing> {
  return fc
    .record({
      facts: anyFacts(schedule),
      services: anyServices(schedule),
      takes: fc.option(
        fc.subarray(SERVICES.slice(1)).map((others) => ["water", ...others]),
        { nil: undefined },
      ),
      period: anyPeriod(schedule),
      usage: anyUse,
      unit: fc.option(fc.constantFrom(...USAGE_UNITS), { nil: undefined, freq: 3 }),
      history: anyHistory(schedule),
    })
    .map(({ facts, services, takes, period, usage, unit, history }) => ({
      account: {
        facts: history === undefined ? facts : without(facts, "winter_average"),
        ...(services && { services }),
        ...(takes && { takes }),
      },
      taken: { usage, ...(unit && { unit }), ...(period && { period }), ...(history && { history }) },
    }));
}

function without(facts: Facts, name: string): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([each]) => each !== name));
}

function anyFacts(schedule: RateSchedule): fc.Arbitrary<Facts> {
  const declared = Object.entries(schedule.facts ?? {}).map(([name, { default: usual }]) => {
    const value: fc.Arbitrary<string | number> =
      name === "sector" ? fc.constantFrom("north", "south") : fc.integer({ min: 0, max: 20 });
    return [name, usual === undefined ? value : fc.option(value, { nil: undefined })] as const;
  });
  return fc
    .record({
      ...placeOf(schedule),
      household_size: fc.constantFrom(1, 2, 3, 5, "2"),
      container_size: fc.constantFrom<string | number>("35", 64, 96),
      senior: fc.constantFrom("yes", "no", "Yes", undefined),
      dwelling_units: anyCount,
      containers: anyCount,
      pickups: fc.constantFrom(1, 2),
      eru: fc.oneof(anyCount, fc.constant(331.68)),
      impervious_sf: fc.constantFrom(0, 1380, 2760, 915_447, 4140.5),
      storm_credit: fc.constantFrom(0, 0.25, 0.5, undefined),
      bod: fc.constantFrom(180, 200, 412.5),
      tss: fc.constantFrom(0, 300, 501),
      nh3: fc.constantFrom(10, 40),
      winter_average: anyUse,
      ...Object.fromEntries(declared),
    })
    .map(known);
}

/** Class, zone and meter of the schedule's lists, sometimes in another spelling. */
function placeOf(schedule: RateSchedule) {
  return {
    class: fc.constantFrom(...(schedule.classes ?? CLASSES)).chain((name) => fc.constantFrom(name, upper(name))),
    zone: fc.constantFrom(...(schedule.zones ?? ZONES)),
    meter: anyMeter(schedule),
  };
}

function anyMeter(schedule: RateSchedule): fc.Arbitrary<string> {
  return fc
    .constantFrom(...(schedule.meters ?? METERS))
    .chain((size) => fc.constantFrom(size, `${size}"`, `${size} in`));
}

function upper(name: string): string {
  return name.replaceAll("_", " ").toUpperCase();
}

function anyServices(schedule: RateSchedule): fc.Arbitrary<AccountFacts["services"]> {
  const own = fc
    .record(
      { meter: anyMeter(schedule), usage: anyUse, dwelling_units: anyCount, units: anyCount },
      { requiredKeys: [] },
    )
    .map(known);
  return fc.option(fc.dictionary(fc.constantFrom(...SERVICES), own, { maxKeys: 3 }), { nil: undefined });
}

function known(facts: Readonly<Record<string, string | number | undefined>>): Facts {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}

/** Mostly about a month, from the first edition on; its days or bill date may be unknown, all of it where there are no seasons. */
function anyPeriod({ editions, seasons }: RateSchedule): fc.Arbitrary<BillingPeriod | undefined> {
  const first = Math.min(...editions.map(({ effective }) => Date.parse(effective)));
  const days = fc.record({
    start: fc.integer({ min: 0, max: 1300 }),
    length: fc.oneof(fc.integer({ min: 28, max: 33 }), fc.integer({ min: 1, max: 100 })),
    billed: fc.integer({ min: 0, max: 20 }),
    months: fc.option(fc.constantFrom(1, 2, 0.5), { nil: undefined, freq: 3 }),
    known: fc.constantFrom("all", "all", "period", "end", "bill date"),
  });
  const period = days.map(({ start, length, billed, months, known: what }): BillingPeriod => {
    const [from, to] = [dayAfter(first, start), dayAfter(first, start + length - 1)];
    const billDate = dayAfter(first, start + length - 1 + billed);
    return {
      ...(what === "all" || what === "period" ? { from, to } : {}),
      ...(what === "end" ? { to } : {}),
      ...(what === "all" || what === "bill date" ? { billDate } : {}),
      ...(months && { months }),
    };
  });
  return seasons === undefined ? fc.option(period, { nil: undefined, freq: 8 }) : period;
}

function dayAfter(first: number, days: number): string {
  return new Date(first + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Past bills of every month of a year, where the schedule works out winter averages. */
function anyHistory({ winterAverage }: RateSchedule): fc.Arbitrary<readonly PastUse[] | undefined> {
  if (winterAverage === undefined) return fc.constant(undefined);
  const year = fc.tuple(...Array.from({ length: 12 }, () => anyUse)).map((uses) =>
    uses.map((usage, index): PastUse => {
      const month = String(index + 1).padStart(2, "0");
      return { from: `2021-${month}-01`, to: `2021-${month}-28`, usage };
    }),
  );
  const none = winterAverage.otherwise === undefined ? [] : [fc.constant([])];
  return fc.oneof(fc.constant(undefined), year, ...none);
}
