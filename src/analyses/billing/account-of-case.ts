import type { AccountFacts, Facts } from "../../domain/rates/facts";
import type { RateSchedule } from "../../domain/rates/schedule-schema";
import type { BillCase, CaseService } from "./bill-case";

/**
 * The account of a case as a rate schedule sees it, without its use. What the account's own record does not say is taken from
 * what its rate codes stand for in the schedule: the code of the service on file, else the code on the charge.
 */
export function accountOfCase(schedule: RateSchedule, billCase: BillCase): AccountFacts {
  const { customerClass, zone, occupancy, cycle, services } = billCase;
  const facts = withoutNull({ class: customerClass, zone, occupancy, cycle });
  return {
    facts,
    services: Object.fromEntries(services.map((each) => [each.service, serviceFacts(schedule, facts, each)])),
    takes: services.map(({ service }) => service),
  };
}

function serviceFacts(schedule: RateSchedule, known: Facts, each: CaseService): Facts {
  const code = each.serviceCode ?? each.rateCodes[0] ?? null;
  const own = withoutNull({ meter: each.meter, units: each.units, usage_unit: each.usageUnit, rate_code: code });
  return { ...codeFacts(schedule, code), ...known, ...own };
}

/** What a rate code stands for; nothing for a code that the schedule does not have. */
export function codeFacts(schedule: RateSchedule, code: string | null): Facts {
  return code === null ? {} : (schedule.codes?.[code] ?? {});
}

function withoutNull(facts: Readonly<Record<string, string | number | null>>): Facts {
  return Object.fromEntries(Object.entries(facts).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}
