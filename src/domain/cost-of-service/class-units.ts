import { exactOf } from "../rates/exact";
import { GALLONS_PER_CUBIC_FOOT, unitFactor } from "../rates/usage-unit";
import type { CostService, CostServiceOf } from "./cost-of-service-schema";

/** Units of each component that a class takes, by the component's id. */
export interface ClassUnits {
  readonly customerClass: string;
  readonly units: Readonly<Record<string, number>>;
}

/** Days that the use of a year is spread over to give the average day. */
export const DAYS_PER_YEAR = 365;
/** Pounds in a million gallons at 1 mg/L: the weight of a gallon of water. */
export const POUNDS_PER_MILLION_GALLONS = 8.34;
/** Weeks that containers are emptied in a year. */
export const WEEKS_PER_YEAR = 52;

/** What each class takes of every component of its service, in the order of the classes. */
export function classUnits(service: CostService): readonly ClassUnits[] {
  switch (service.method) {
    case "base-extra":
    case "commodity-demand":
      return service.classes.map((each) => ({ customerClass: each.class, units: waterUnits(service, each) }));
    case "sewer":
      return service.classes.map((each) => ({ customerClass: each.class, units: sewerUnits(service, each) }));
    case "storm":
      return service.classes.map((each) => {
        return { customerClass: each.class, units: { runoff: each.eru, customers: each.bills ?? 0 } };
      });
    case "solid-waste":
      return service.classes.map((each) => ({ customerClass: each.class, units: wasteUnits(service, each) }));
  }
}

/** Gallons in one unit of use of a water service. */
export function gallonsPerUnit({
  usageUnit,
  gallonsPerCubicFoot,
}: Pick<CostServiceOf<"base-extra">, "usageUnit" | "gallonsPerCubicFoot">): number {
  const gallons = exactOf(gallonsPerCubicFoot ?? GALLONS_PER_CUBIC_FOOT) ?? exactOf(GALLONS_PER_CUBIC_FOOT);
  return gallons === null ? Number.NaN : unitFactor(usageUnit, "gal", gallons).valueOf();
}

type WaterService = CostServiceOf<"base-extra"> | CostServiceOf<"commodity-demand">;

/**
 * Base-extra capacity counts what a class takes beyond its average day, and beyond its maximum day at the maximum hour;
 * commodity-demand counts its whole peaks. Fire takes its flow for some hours of a day, and at the maximum hour its flow all
 * day long. Source: AWWA M1.
 */
function waterUnits(service: WaterService, each: WaterService["classes"][number]) {
  const { use = 0, maxDay = 0, maxHour = 0, equivalentMeters = 0, bills = 0, fireFlow = 0, fireHours = 0 } = each;
  const averageDay = use / DAYS_PER_YEAR;
  const gallons = gallonsPerUnit(service);
  const fireDay = (fireFlow * 60 * fireHours) / gallons;
  const fireHour = (fireFlow * 1440) / gallons;
  const common = { meters: equivalentMeters, customers: bills, fire: fireHour };
  if (service.method === "commodity-demand")
    return {
      commodity: use,
      max_day: averageDay * maxDay + fireDay,
      max_hour: averageDay * maxHour + fireHour,
      ...common,
    };
  return {
    base: use,
    max_day: (use === 0 ? 0 : averageDay * (maxDay - 1)) + fireDay,
    max_hour: averageDay * (maxHour - maxDay) + fireHour - fireDay,
    ...common,
  };
}

/** Pounds are mg/L × million gallons × 8.34. */
function sewerUnits(service: CostServiceOf<"sewer">, each: CostServiceOf<"sewer">["classes"][number]) {
  const { flow, bod = 0, tss = 0, nh3 = 0, infiltration = 0, bills = 0 } = each;
  const pounds = flow * (service.poundsPerMillionGallons ?? POUNDS_PER_MILLION_GALLONS);
  return { flow, bod: bod * pounds, tss: tss * pounds, nh3: nh3 * pounds, infiltration, customers: bills };
}

/** Containers × size × pickups of a month. */
function wasteUnits(service: CostServiceOf<"solid-waste">, each: CostServiceOf<"solid-waste">["classes"][number]) {
  const weekly = each.containers.reduce(
    (sum, { size, count, pickupsPerWeek }) => sum + size * count * pickupsPerWeek,
    0,
  );
  return { pickups: (weekly * (service.weeksPerYear ?? WEEKS_PER_YEAR)) / 12, customers: each.bills ?? 0 };
}
