import { openSchedule } from "../../domain/rates/open-schedule";
import type { RateSchedule } from "../../domain/rates/schedule-schema";
import type { BillCase } from "../billing/bill-case";

/**
 * Cases cut into their services, and those that are alike put together: far fewer, since use of one service meets use of another
 * in endless ways. A schedule whose charges look at other services' lines keeps its bills whole.
 */
export function singleServices(schedule: RateSchedule, cases: readonly BillCase[]): readonly BillCase[] {
  if (!servicesStandAlone(schedule)) return cases;
  const known = new Map<string, BillCase>();
  for (const billCase of cases)
    for (const service of billCase.services) {
      const alone = { ...billCase, services: [service] };
      const key = likenessOf(alone);
      const found = known.get(key);
      known.set(key, found === undefined ? alone : { ...found, count: found.count + billCase.count });
    }
  return [...known.values()];
}

/** Whether no charge is worked out from another service's lines. */
export function servicesStandAlone(schedule: RateSchedule): boolean {
  const { editions, billRounding } = openSchedule(schedule);
  if (billRounding !== null) return false;
  return editions.every(({ charges }) => {
    const serviceOf = new Map(charges.map(({ id, service }) => [id, service]));
    return charges.every((charge) => {
      if (charge.charge !== "minimum" && charge.charge !== "percent") return true;
      return charge.of.every((of) => (serviceOf.get(of) ?? of.replace(/^service:/, "")) === charge.service);
    });
  });
}

/** All that the price and the place in the proof depend on, as one text. */
export function likenessOf({ customerClass, zone, occupancy, cycle, days, ratesKey, services }: BillCase): string {
  const figures = services.map(({ service, usage, usageUnit, meter, units, serviceCode, rateCodes }) => {
    return [service, usage, usageUnit, meter, units, serviceCode ?? rateCodes[0]];
  });
  return JSON.stringify([customerClass, zone, occupancy, cycle, days, ratesKey, figures]);
}
