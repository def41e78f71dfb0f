import { openSchedule } from "../../domain/rates/open-schedule";
import type { RateSchedule } from "../../domain/rates/schedule-schema";
import { unitInWords, USAGE_UNITS, usageUnitOf } from "../../domain/rates/usage-unit";
import type { BillCase } from "../billing/bill-case";
import { caseAsCoded } from "./code-of-case";
import type { Hypothesis } from "./hypothesis";
import type { RatePattern } from "./rate-pattern";
import { onlyEdition, prorating, roundedBy, withoutMinimum, withoutProration } from "./schedule-variants";

/**
 * All that may have been otherwise, from the most specific: what the rate code says, the zone, the class, the rates of another
 * time, proration, the minimum, rounding, meter size, units, twice the amount, another unit of use.
 * @param cases name the classes and meter sizes that a schedule does not list itself
 */
export function hypothesesOf(schedule: RateSchedule, cases: readonly BillCase[]): readonly Hypothesis[] {
  const under = (rates: RateSchedule) => hypothesesUnder(rates, schedule);
  return [
    ...asCoded(schedule),
    ...zones(schedule),
    ...classes(schedule, cases),
    ...editions(schedule),
    ...under(withoutProration(schedule))("proration", "without proration"),
    ...under(prorating(schedule))("proration", "prorated by its days"),
    ...under(withoutMinimum(schedule))("minimum", "without the minimum"),
    ...under(roundedBy(schedule, "down"))("rounding", "cut off at the cent"),
    ...under(roundedBy(schedule, "up"))("rounding", "rounded up to the cent"),
    ...meters(schedule, cases),
    ...units(schedule),
    { key: "twice", pattern: "twice-the-amount", words: "charged twice", schedule, change: same, times: 2 },
    ...usageUnits(schedule),
  ];
}

const same = (billCase: BillCase) => billCase;

/** The case as it is, under other rates. */
function hypothesesUnder(rates: RateSchedule, usual: RateSchedule) {
  return (pattern: RatePattern, words: string): readonly Hypothesis[] =>
    JSON.stringify(rates) === JSON.stringify(usual)
      ? []
      : [{ key: words, pattern, words: `billed ${words}`, schedule: rates, change: same }];
}

function asCoded(schedule: RateSchedule): readonly Hypothesis[] {
  return (["zone", "class"] as const).map((fact) => ({
    key: `${fact} as coded`,
    pattern: fact === "zone" ? "wrong-zone" : "wrong-class",
    words: `billed by the ${fact} that its rate code stands for`,
    schedule,
    change: (billCase) => caseAsCoded(schedule, billCase, fact),
  }));
}

function zones(schedule: RateSchedule): readonly Hypothesis[] {
  const known = schedule.zones ?? ["inside", "outside"];
  return known.map((zone) => ({
    key: `zone ${zone}`,
    pattern: "wrong-zone",
    words: zone === "inside" || zone === "outside" ? `billed as ${zone} the city` : `billed as zone ${zone}`,
    schedule,
    change: (billCase) => (billCase.zone === zone ? null : { ...billCase, zone }),
  }));
}

function classes(schedule: RateSchedule, cases: readonly BillCase[]): readonly Hypothesis[] {
  const seen = cases.flatMap(({ customerClass }) => (customerClass === null ? [] : [customerClass]));
  return [...new Set(schedule.classes ?? seen.toSorted())].map((customerClass) => ({
    key: `class ${customerClass}`,
    pattern: "wrong-class",
    words: `billed as ${customerClass.replaceAll("_", "-")}`,
    schedule,
    change: (billCase) => (billCase.customerClass === customerClass ? null : { ...billCase, customerClass }),
  }));
}

function editions(schedule: RateSchedule): readonly Hypothesis[] {
  const all = openSchedule(schedule).editions;
  return all.flatMap(({ effective }, place): readonly Hypothesis[] => {
    const rates = onlyEdition(schedule, place);
    const other = (pattern: "old-rate" | "early-rate"): Hypothesis => ({
      key: `${pattern} ${effective}`,
      pattern,
      words: `billed at the rates of ${effective}`,
      schedule: rates,
      change: (billCase) => {
        const isNewer = effective > billCase.period.billDate;
        return isNewer === (pattern === "early-rate") ? billCase : null;
      },
    });
    return [other("old-rate"), other("early-rate")];
  });
}

function meters(schedule: RateSchedule, cases: readonly BillCase[]): readonly Hypothesis[] {
  const seen = cases.flatMap(({ services }) => services.flatMap(({ meter }) => (meter === null ? [] : [meter])));
  return [...new Set(schedule.meters ?? seen.toSorted())].map((meter) => ({
    key: `meter ${meter}`,
    pattern: "wrong-meter-size",
    words: `billed for a ${meter} inch meter`,
    schedule,
    change: (billCase) => changeServices(billCase, (each) => (each.meter === null ? each : { ...each, meter })),
  }));
}

function units(schedule: RateSchedule): readonly Hypothesis[] {
  return [1, -1].map((step) => ({
    key: `units ${step}`,
    pattern: "wrong-units",
    words: step > 0 ? "billed for one unit more" : "billed for one unit less",
    schedule,
    change: (billCase) =>
      changeServices(billCase, (each) =>
        each.units === null || each.units + step < 0 ? each : { ...each, units: each.units + step },
      ),
  }));
}

function usageUnits(schedule: RateSchedule): readonly Hypothesis[] {
  return USAGE_UNITS.map((usageUnit) => ({
    key: `unit ${usageUnit}`,
    pattern: "wrong-usage-unit",
    words: `billed as if its use were ${unitInWords(usageUnit)}`,
    schedule,
    change: (billCase) =>
      changeServices(billCase, (each) =>
        usageUnitOf(each.usageUnit ?? schedule.usageUnit) === usageUnit ? each : { ...each, usageUnit },
      ),
  }));
}

function changeServices(
  billCase: BillCase,
  change: (each: BillCase["services"][number]) => BillCase["services"][number],
): BillCase {
  return { ...billCase, services: billCase.services.map(change) };
}
