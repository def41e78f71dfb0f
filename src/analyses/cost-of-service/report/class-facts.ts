import { assertNever } from "../../../domain/assert-never";
import {
  DAYS_PER_YEAR,
  gallonsPerUnit,
  POUNDS_PER_MILLION_GALLONS,
  WEEKS_PER_YEAR,
} from "../../../domain/cost-of-service/class-units";
import type { CostService, CostServiceOf } from "../../../domain/cost-of-service/cost-of-service-schema";
import type { NumberFormat } from "../../../report/placed";
import type { InputsBlock } from "../../../report/report";

/** A column of figures that the study gives for each class. */
export interface FactColumn {
  readonly name: string;
  readonly format: NumberFormat;
  readonly values: readonly number[];
}

/** Names of the fact columns that formulas refer to. */
export const FACT = {
  maxDay: "Maximum day / average day",
  maxHour: "Maximum hour / average hour",
  meters: "Equivalent meters",
  bills: "Bills a year",
  fireFlow: "Fire flow (gpm)",
  fireHours: "Fire flow (hours)",
  flow: "Flow of the class (MG)",
  bod: "BOD (mg/L)",
  tss: "Suspended solids (mg/L)",
  nh3: "Ammonia (mg/L)",
  eru: "ERU of the class",
} as const;

/** The column of a class's use. */
export function useColumn({ usageUnit }: Pick<CostServiceOf<"base-extra">, "usageUnit">): string {
  return `Use a year (${usageUnit})`;
}

/** The column of connections or acres. */
export function infiltrationColumn({ infiltrationBy }: Pick<CostServiceOf<"sewer">, "infiltrationBy">): string {
  return infiltrationBy === "acres" ? "Acres of the class" : "Connections of the class";
}

/** What the study gives for each class, a column a figure; fire only where some class has it. */
export function factColumns(service: CostService): readonly FactColumn[] {
  const bills = column(
    FACT.bills,
    "count",
    service.classes.map((each) => each.bills ?? 0),
  );
  switch (service.method) {
    case "base-extra":
    case "commodity-demand":
      return [...waterFacts(service), bills, ...fireFacts(service)];
    case "sewer":
      return [...sewerFacts(service), bills];
    case "storm":
      return [
        column(
          FACT.eru,
          "decimal",
          service.classes.map(({ eru }) => eru),
        ),
        bills,
      ];
    case "solid-waste":
      return [bills];
    default:
      return assertNever(service);
  }
}

/** Whether any class of a water service takes fire flow. */
export function hasFire(service: Pick<CostServiceOf<"commodity-demand">, "classes">): boolean {
  return service.classes.some(({ fireFlow = 0 }) => fireFlow > 0);
}

/** Constants of the method, which a reader may change: peaks of the system, days of a year, pounds a million gallons. */
export function methodInputs(service: CostService, word: string): InputsBlock["inputs"] {
  const made = (name: string, label: string, [value, note]: readonly [number, string]) => {
    return { name: `In_${word}${name}`, label, value, format: "price" as const, note };
  };
  switch (service.method) {
    case "base-extra":
      return [
        made("MaxDay", "Maximum day of the system", [
          service.system.maxDay,
          `of its average day; ${service.system.source}`,
        ]),
        made("MaxHour", "Maximum hour of the system", [service.system.maxHour, "of its average hour"]),
        ...waterInputs(service, made),
      ];
    case "commodity-demand":
      return waterInputs(service, made);
    case "sewer":
      return [
        made("Pounds", "Pounds in a million gallons at 1 mg/L", [
          service.poundsPerMillionGallons ?? POUNDS_PER_MILLION_GALLONS,
          "weight of a gallon of water",
        ]),
      ];
    case "solid-waste":
      return [
        made("Weeks", "Weeks of a year", [service.weeksPerYear ?? WEEKS_PER_YEAR, "in which containers are emptied"]),
      ];
    case "storm":
      return [];
    default:
      return assertNever(service);
  }
}

type WaterService = CostServiceOf<"base-extra"> | CostServiceOf<"commodity-demand">;
type Made = (name: string, label: string, told: readonly [number, string]) => InputsBlock["inputs"][number];

function waterInputs(service: WaterService, made: Made): InputsBlock["inputs"] {
  const days = made("Days", "Days of a year", [DAYS_PER_YEAR, "that its use is spread over"]);
  if (!hasFire(service)) return [days];
  const gallons = Number(gallonsPerUnit(service).toFixed(6));
  return [
    days,
    made("Gallons", `Gallons in one ${service.usageUnit}`, [gallons, "brings fire flow into the unit of use"]),
  ];
}

function waterFacts(service: WaterService): readonly FactColumn[] {
  const { classes } = service;
  return [
    column(
      useColumn(service),
      "usage",
      classes.map(({ use = 0 }) => use),
    ),
    column(
      FACT.maxDay,
      "price",
      classes.map(({ maxDay = 0 }) => maxDay),
    ),
    column(
      FACT.maxHour,
      "price",
      classes.map(({ maxHour = 0 }) => maxHour),
    ),
    column(
      FACT.meters,
      "usage",
      classes.map(({ equivalentMeters = 0 }) => equivalentMeters),
    ),
  ];
}

function fireFacts(service: WaterService): readonly FactColumn[] {
  if (!hasFire(service)) return [];
  return [
    column(
      FACT.fireFlow,
      "count",
      service.classes.map(({ fireFlow = 0 }) => fireFlow),
    ),
    column(
      FACT.fireHours,
      "usage",
      service.classes.map(({ fireHours = 0 }) => fireHours),
    ),
  ];
}

function sewerFacts(service: CostServiceOf<"sewer">): readonly FactColumn[] {
  const { classes } = service;
  const all = [
    column(
      FACT.flow,
      "price",
      classes.map(({ flow }) => flow),
    ),
    column(
      FACT.bod,
      "count",
      classes.map(({ bod = 0 }) => bod),
    ),
    column(
      FACT.tss,
      "count",
      classes.map(({ tss = 0 }) => tss),
    ),
    column(
      FACT.nh3,
      "count",
      classes.map(({ nh3 = 0 }) => nh3),
    ),
    column(
      infiltrationColumn(service),
      "count",
      classes.map(({ infiltration = 0 }) => infiltration),
    ),
  ];
  return all.filter(({ name, values }) => name === FACT.flow || values.some((value) => value !== 0));
}

function column(name: string, format: NumberFormat, values: readonly number[]): FactColumn {
  return { name, format, values };
}
