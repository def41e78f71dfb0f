import { billed, billUnder } from "../../domain/rates/bill-under";
import { type BulkBiller, bulkBiller } from "../../domain/rates/bulk-biller";
import { CannotBill } from "../../domain/rates/cannot-bill";
import { roundTo, TO_THE_CENT } from "../../domain/rates/rounding";
import type { AccountFacts } from "../../domain/rates/facts";
import type { RateSchedule } from "../../domain/rates/schedule-schema";
import type { Cents } from "../../domain/money";
import { accountOfCase } from "./account-of-case";
import type { BillCase, CaseService } from "./bill-case";

/** What a service of a case comes to under the schedule, or why no bill can be made of it. Cents; not whole where lines are not rounded. */
export type Due = { readonly cents: Cents } | { readonly reason: string };

const NO_BILL: Due = { reason: "The bill cannot be made as a whole." };

/** A case with what each of its services should have been charged, in their order. */
export interface PricedCase {
  readonly billCase: BillCase;
  readonly account: AccountFacts;
  readonly due: readonly Due[];
}

/**
 * Prices cases under a schedule, in bulk; those that cannot be priced as a whole are priced service by service, so that one
 * missing figure does not hide the others. With `whole bills only` they are not.
 */
export function priceBillCases(
  schedule: RateSchedule,
  cases: readonly BillCase[],
  also: "single services" | "whole bills only" = "single services",
): readonly PricedCase[] {
  const accounts = cases.map((each) => accountOfCase(schedule, each));
  const cents = bulkCents(schedule, cases, accounts);
  return cases.map((billCase, row) => {
    const account = accounts[row] ?? { facts: {} };
    const due = billCase.services.map((each) => {
      const amount = cents(row, each.service);
      if (!Number.isNaN(amount)) return { cents: amount };
      return also === "whole bills only" ? NO_BILL : dueAlone(schedule, { account, billCase }, each);
    });
    return { billCase, account, due };
  });
}

/** Cents of a case and service; NaN where the whole bill cannot be made. */
type CentsOf = (row: number, service: string) => number;

function bulkCents(schedule: RateSchedule, cases: readonly BillCase[], accounts: readonly AccountFacts[]): CentsOf {
  const biller = bulkBiller(schedule);
  const planOf = rememberedPlans(biller);
  const plans = cases.map((each, row) => planOf(each, accounts[row] ?? { facts: {} }));
  const rows = plans.flatMap((plan, row) => (plan === null ? [] : [row]));
  const places = new Map(rows.map((row, place) => [row, place]));
  const column = (service: string) => Float64Array.from(rows, (row) => useOf(cases[row], service));
  const amounts = biller.price({
    plan: Int32Array.from(rows, (row) => plans[row] ?? 0),
    usage: Object.fromEntries(biller.services.map((service) => [service, column(service)])),
    days: Int32Array.from(rows, (row) => cases[row]?.days ?? 0),
  });
  return (row, service) => amounts.byService[service]?.[places.get(row) ?? -1] ?? NaN;
}

function useOf(billCase: BillCase | undefined, service: string): number {
  return billCase?.services.find((each) => each.service === service)?.usage ?? NaN;
}

/** Plans by what they depend on; null where no plan can be made. */
function rememberedPlans(biller: BulkBiller): (billCase: BillCase, account: AccountFacts) => number | null {
  const known = new Map<string, number | null>();
  return (billCase, account) => {
    const key = `${billCase.ratesKey}${JSON.stringify(account)}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const plan = planOrNone(biller, account, billCase);
    known.set(key, plan);
    return plan;
  };
}

function planOrNone(biller: BulkBiller, account: AccountFacts, { period }: BillCase): number | null {
  try {
    return biller.planOf(account, period);
  } catch (error) {
    if (error instanceof CannotBill) return null;
    throw error;
  }
}

/** A service of a bill by itself. */
export interface ServiceAlone {
  readonly account: AccountFacts;
  readonly billCase: Pick<BillCase, "period">;
}

/** What a service comes to by itself, on the exact path. */
export function dueAlone(
  schedule: RateSchedule,
  { account, billCase }: ServiceAlone,
  { service, usage }: Pick<CaseService, "service" | "usage">,
): Due {
  const own = { ...account.services?.[service], ...(usage === null ? {} : { usage }) };
  const alone = { ...account, services: { [service]: own }, takes: [service] };
  try {
    const bill = billUnder(schedule, alone, { period: billCase.period });
    return {
      cents: roundTo(billed(bill, `service:${service}`), TO_THE_CENT)
        .mul(100)
        .valueOf(),
    };
  } catch (error) {
    if (error instanceof CannotBill) return { reason: error.message };
    throw error;
  }
}
