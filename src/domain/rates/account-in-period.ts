import { type BillingPeriod, periodDays, seasonOf } from "./billing-period";
import { type Exact, exactOf, ONE } from "./exact";
import { type AccountFacts, factWord, type Facts } from "./facts";
import type { OpenSchedule } from "./open-schedule";
import { resolveValue } from "./rate-scope";
import type { RateSchedule } from "./schedule-schema";
import { type PastUse, winterAverage } from "./winter-average";

/** What an account took in a period. */
export interface Taken {
  /** In `unit`; services that have their own use say so among their facts. */
  readonly usage?: number | string;
  /** The schedule's unit unless given. */
  readonly unit?: string;
  readonly period?: BillingPeriod;
  /** Past bills, for a winter average that is not given as a fact. */
  readonly history?: readonly PastUse[];
}

/** An account in the schedule's own words, with what the period adds: use, season, days, months, winter average. */
export function accountInPeriod(open: OpenSchedule, account: AccountFacts, taken: Taken): AccountFacts {
  return withPeriod(open, withAliases(open.schedule, account), taken);
}

/** Months that monthly figures are taken for. */
export function monthsOf({ monthsPerBill }: OpenSchedule, period: BillingPeriod | undefined): Exact {
  return period?.months === undefined ? monthsPerBill : (exactOf(period.months) ?? ONE);
}

/** Facts in the schedule's own words. */
function withAliases({ aliases }: RateSchedule, account: AccountFacts): AccountFacts {
  if (aliases === undefined) return account;
  const renamed = (facts: Facts): Facts =>
    Object.fromEntries(
      Object.entries(facts).map(([name, value]) => {
        const others = Object.entries(aliases[name] ?? {});
        return [name, others.find(([other]) => factWord(name, other) === factWord(name, value))?.[1] ?? value];
      }),
    );
  const services = Object.entries(account.services ?? {}).map(([service, facts]) => [service, renamed(facts)] as const);
  return { ...account, facts: renamed(account.facts), services: Object.fromEntries(services) };
}

function withPeriod(open: OpenSchedule, account: AccountFacts, taken: Taken): AccountFacts {
  const { period = {}, usage, unit } = taken;
  const season = seasonOf(open.schedule, period);
  const days = periodDays(period);
  const facts: Facts = {
    ...account.facts,
    ...(usage === undefined ? {} : { usage }),
    ...(unit === undefined ? {} : { usage_unit: unit }),
    ...(season === undefined ? {} : { season }),
    ...(days === null ? {} : { days }),
    months: monthsOf(open, period).valueOf(),
  };
  return { ...account, facts: { ...winterFact({ open, account: { ...account, facts }, taken }), ...facts } };
}

interface Winter {
  readonly open: OpenSchedule;
  readonly account: AccountFacts;
  readonly taken: Taken;
}

/** The winter average by the schedule's rule, or what it says for accounts without winter bills. */
function winterFact({ open, account, taken }: Winter): Facts {
  const rule = open.schedule.winterAverage;
  if (rule === undefined || account.facts["winter_average"] !== undefined) return {};
  const average = winterAverage(rule, taken.history ?? []);
  if (average !== null) return { winter_average: average.toFraction() };
  if (rule.otherwise === undefined) return {};
  const { usageUnit } = open.schedule;
  const scope = {
    open,
    facts: account.facts,
    place: "winterAverage",
    unit: usageUnit,
    usageUnit,
    used: new Set<string>(),
  };
  return { winter_average: resolveValue(rule.otherwise, scope).toFraction() };
}
