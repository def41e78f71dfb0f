import { type BillLine, billUnder } from "../../domain/rates/bill-under";
import { CannotBill } from "../../domain/rates/cannot-bill";
import type { Facts } from "../../domain/rates/facts";
import type { ServiceLines } from "../../domain/rates/line-reason";
import type { RateSchedule } from "../../domain/rates/schedule-schema";
import { accountOfCase } from "../billing/account-of-case";
import type { BillCase } from "../billing/bill-case";
import { servicesOf } from "../billing/services-of";

/** The lines of each service of a bill, or why there is no bill. */
export type LinesByService = ReadonlyMap<string, ServiceLines> | { readonly sentence: string };

/**
 * The lines of a case's bill under a schedule, by service. A service that the schedule does not charge has none: it costs nothing.
 */
export function linesByService(schedule: RateSchedule, billCase: BillCase): LinesByService {
  const charged = new Set(servicesOf(schedule));
  const services = billCase.services.filter(({ service }) => charged.has(service));
  if (services.length === 0) return new Map();
  const account = accountOfCase(schedule, { ...billCase, services });
  const facts = new Map(
    services.map(({ service, usage }): readonly [string, Facts] => {
      return [service, { ...account.services?.[service], ...(usage === null ? {} : { usage }) }];
    }),
  );
  try {
    const asked = { ...account, services: Object.fromEntries(facts) };
    const { lines } = billUnder(schedule, asked, { period: billCase.period });
    return new Map([...facts].map(([service, own]) => [service, { facts: own, lines: linesOf(lines, service) }]));
  } catch (error) {
    if (error instanceof CannotBill) return { sentence: error.message };
    throw error;
  }
}

function linesOf(lines: readonly BillLine[], service: string): readonly BillLine[] {
  return lines.filter(({ charge }) => charge.service === service);
}
