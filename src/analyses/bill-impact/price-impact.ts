import { openSchedule } from "../../domain/rates/open-schedule";
import type { RateSchedule } from "../../domain/rates/schedule-schema";
import { usageUnitOf } from "../../domain/rates/usage-unit";
import type { BillCase, CaseService } from "../billing/bill-case";
import { likenessOf, servicesStandAlone } from "../revenue-proof/single-services";
import type { ImpactPrice, ServicePrice } from "./impact-price";
import type { OpenedRates } from "./opened-rates";
import { priceChange } from "./price-change";
import { linesByService } from "./service-lines";

/**
 * Every service of every case under both sets of rates; services that are alike are priced once. Where a charge looks at other
 * services' lines, the bill is made whole, and service by service only where it cannot be.
 */
export function priceImpact(rates: OpenedRates, cases: readonly BillCase[]): readonly ImpactPrice[] {
  const known = new Map<string, ReadonlyMap<string, ServicePrice>>();
  const priced = (bill: BillCase) => {
    const key = likenessOf(bill);
    const found = known.get(key) ?? pricesOf(rates, bill);
    known.set(key, found);
    return found;
  };
  const alone = servicesStandAlone(rates.existing) && servicesStandAlone(rates.proposed);
  return cases.flatMap((billCase) => {
    const single = (service: CaseService) => priced({ ...billCase, services: [service] });
    const whole = alone ? null : wholeBill(priced(billCase));
    const telling = tellingService(billCase);
    return billCase.services.map(
      (each): ImpactPrice => ({
        caseId: billCase.id,
        service: each.service,
        use: each === telling ? useIn(rates.existing, each) : null,
        chargedCents: each.chargedCents,
        price: (whole ?? single(each)).get(each.service) ?? NOT_MADE,
      }),
    );
  });
}

const NOT_MADE: ServicePrice = { kind: "not priced", sentence: "The bill cannot be made." };

function wholeBill(prices: ReadonlyMap<string, ServicePrice>): ReadonlyMap<string, ServicePrice> | null {
  return [...prices.values()].every(({ kind }) => kind === "priced") ? prices : null;
}

function pricesOf({ existing, proposed }: OpenedRates, bill: BillCase): ReadonlyMap<string, ServicePrice> {
  const [before, after] = [linesByService(existing, bill), linesByService(proposed, bill)];
  return new Map(
    bill.services.map(({ service }): readonly [string, ServicePrice] => {
      if ("sentence" in before) return [service, refused("existing", before.sentence)];
      if ("sentence" in after) return [service, refused("proposed", after.sentence)];
      return [service, priceChange(before.get(service), after.get(service))];
    }),
  );
}

function refused(which: "existing" | "proposed", sentence: string): ServicePrice {
  return { kind: "not priced", sentence: `At the ${which} rates: ${sentence}` };
}

/** The service whose use stands for the account's: water, else the first that has a use. */
function tellingService({ services }: BillCase): CaseService | undefined {
  const used = services.filter(({ usage }) => usage !== null);
  return used.find(({ service }) => service === "water") ?? used[0];
}

/** Use in the unit of the schedule, to a thousandth; as it stands where the ledger names no unit. */
export function useIn(schedule: RateSchedule, { usage, usageUnit }: Pick<CaseService, "usage" | "usageUnit">): number {
  const unit = usageUnit === null ? null : usageUnitOf(usageUnit);
  const factor = unit === null ? 1 : openSchedule(schedule).factorOf(unit, schedule.usageUnit).valueOf();
  return Math.round((usage ?? 0) * factor * 1000) / 1000;
}
