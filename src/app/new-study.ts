import { servicesOf } from "../domain/rates/asked-facts";
import { openSchedule } from "../domain/rates/open-schedule";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import { serviceInWords } from "../domain/service-in-words";
import type { Fund, RateStudy } from "../domain/study/study-schema";

/** What a study begins with where there is no schedule. */
const WITHOUT_SCHEDULE = { utility: "Our city", services: ["water"] };

/** The source of a figure that is still to be entered. */
const ENTER = "enter";

/**
 * A study to begin with: a fund for each service of the schedule's newest rates, without a budget, with the two tests that
 * lenders and auditors ask for most. Every source says "enter".
 * @param firstYear first projected fiscal year
 * @example newStudy(null, 2027).funds.map(({ id }) => id) // ["water"]
 */
export function newStudy(schedule: RateSchedule | null, firstYear: number): RateStudy {
  const { utility, services } = schedule === null ? WITHOUT_SCHEDULE : servicesOfSchedule(schedule);
  return {
    ratebookRateStudy: 1,
    utility,
    firstYear,
    years: 5,
    inflators: [{ id: "costs", name: "Operating costs", rate: 0.03, source: ENTER }],
    funds: services.map(newFund),
  };
}

function servicesOfSchedule(schedule: RateSchedule): typeof WITHOUT_SCHEDULE {
  const newest = openSchedule(schedule).editions.at(-1);
  return { utility: schedule.utility, services: newest === undefined ? [] : [...servicesOf(newest)] };
}

function newFund(service: string): Fund {
  const name = serviceInWords(service);
  return {
    id: service.replaceAll(/[^A-Za-z0-9_-]/g, "_").replace(/^(?![A-Za-z])/, "fund_"),
    name: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    service,
    opening: { balance: 0, source: ENTER },
    rates: [{ id: "rates", name: `Rates of ${name}`, kind: "volume", revenue: 0, source: ENTER }],
    operating: [],
    tests: [
      { test: "coverage", atLeast: 1.25, source: ENTER },
      { test: "days-cash", atLeast: 90, source: ENTER },
    ],
  };
}
