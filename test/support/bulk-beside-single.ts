import { billed, billUnder } from "../../src/domain/rates/bill-under";
import { type BulkBiller, bulkBiller } from "../../src/domain/rates/bulk-biller";
import { CannotBill } from "../../src/domain/rates/cannot-bill";
import type { Facts } from "../../src/domain/rates/facts";
import { periodDays } from "../../src/domain/rates/billing-period";
import type { RateSchedule } from "../../src/domain/rates/schedule-schema";
import type { Billing } from "./random-billing";

/** One bill made both ways: cents in all and by service; null where it cannot be made. */
export interface BothWays {
  readonly single: readonly number[] | null;
  readonly bulk: readonly number[] | null;
}

/** Makes bills one by one and in bulk. Past bills are left out: in bulk, a winter average is a fact. */
export function bulkBesideSingle(
  schedule: RateSchedule,
  billings: readonly Billing[],
): { readonly bills: readonly BothWays[]; readonly exactBills: number } {
  const biller = bulkBiller(schedule);
  const cases = billings.map((billing) => splitUse(schedule, biller, billing));
  const plans = cases.map(({ account, taken }) => orNull(() => biller.planOf(account, taken.period ?? {})));
  const planned = cases.flatMap((each, index) => (plans[index] === null ? [] : [{ each, index }]));
  const usage = Object.fromEntries(
    biller.services.map(
      (service) => [service, Float64Array.from(planned, ({ each }) => Number(each.usageOf(service) ?? NaN))] as const,
    ),
  );
  const amounts = biller.price({
    plan: Int32Array.from(planned, ({ index }) => plans[index] ?? 0),
    usage,
    units: unitColumns(
      biller,
      planned.map(({ each }) => each),
    ),
    days: Int32Array.from(planned, ({ each }) => periodDays(each.taken.period ?? {}) ?? 0),
  });
  const places = new Map(planned.map(({ index }, place) => [index, place]));
  const bills = billings.map(({ account, taken }, index): BothWays => {
    const bill = orNull(() => billUnder(schedule, account, { ...taken, history: [] }));
    const place = places.get(index);
    const total = place === undefined ? NaN : (amounts.total[place] ?? NaN);
    const made = biller.services.map((service) => amounts.byService[service]?.[place ?? -1] ?? NaN);
    return {
      single:
        bill === null
          ? null
          : [bill.total, ...biller.services.map((service) => billed(bill, `service:${service}`))].map((sum) =>
              sum.mul(100).valueOf(),
            ),
      bulk: Number.isNaN(total) ? null : [total, ...made],
    };
  });
  return { bills, exactBills: amounts.exactBills };
}

type Split = ReturnType<typeof splitUse>;

function unitColumns({ unitColumns: services }: BulkBiller, cases: readonly Split[]) {
  return Object.fromEntries(
    [...services].map(
      (service) => [service, Float64Array.from(cases, ({ unitsOf }) => Number(unitsOf(service) ?? NaN))] as const,
    ),
  );
}

/** Use and, where they may, units go into columns, everything else into the account. */
function splitUse(schedule: RateSchedule, biller: BulkBiller, { account, taken }: Billing) {
  const services = Object.entries(account.services ?? {}).map(([service, facts]) => {
    const useless = without(facts, "usage");
    return [service, biller.unitColumns.has(service) ? without(useless, "units") : useless] as const;
  });
  const facts: Facts = { ...account.facts, usage_unit: taken.unit ?? schedule.usageUnit };
  return {
    account: { ...account, facts, services: Object.fromEntries(services) },
    taken: { period: taken.period },
    unitsOf: (service: string) => account.services?.[service]?.["units"],
    usageOf: (service: string) => account.services?.[service]?.["usage"] ?? taken.usage,
  };
}

function without(facts: Facts, name: string): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([each]) => each !== name));
}

function orNull<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof CannotBill) return null;
    throw error;
  }
}
