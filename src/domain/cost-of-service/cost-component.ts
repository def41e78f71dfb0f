import type { CostService } from "./cost-of-service-schema";

/** What costs are divided into and then by: the base use of the system, its extra capacity, pounds of BOD, bills. */
export interface CostComponent {
  /** Short name, to which functions are allocated: `base`, `max_day`, `bod`. */
  readonly id: string;
  readonly label: string;
  /** What its units are counted in: `kgal`, `bills`, `lb`. */
  readonly unit: string;
  /** Whether rates recover it by the bill or by use. */
  readonly recovered: "fixed" | "use";
}

type Row = readonly [id: string, label: string, unit: string, recovered: CostComponent["recovered"]];

const CUSTOMERS: Row = ["customers", "Customers and billing", "bills", "fixed"];
const METERS: Row = ["meters", "Meters and services", "equivalent meters", "fixed"];
const POUNDS: readonly Row[] = [
  ["bod", "BOD", "lb", "use"],
  ["tss", "Suspended solids", "lb", "use"],
  ["nh3", "Ammonia", "lb", "use"],
];

/**
 * The components of a service by its method. Sources: AWWA M1, base-extra capacity and commodity-demand; WEF Manual of
 * Practice 27 for sewer.
 * @example costComponents(water).map(({ id }) => id) // ["base", "max_day", "max_hour", "meters", "customers", "fire"]
 */
export function costComponents(service: CostService): readonly CostComponent[] {
  return rowsOf(service).map(([id, label, unit, recovered]) => ({ id, label, unit, recovered }));
}

function rowsOf(service: CostService): readonly Row[] {
  switch (service.method) {
    case "base-extra":
      return [["base", "Base", service.usageUnit, "use"], ...capacityRows("extra", service.usageUnit)];
    case "commodity-demand":
      return [["commodity", "Commodity", service.usageUnit, "use"], ...capacityRows("demand", service.usageUnit)];
    case "sewer":
      return [
        ["flow", "Flow", "MG", "use"],
        ...POUNDS,
        ["infiltration", "Infiltration and inflow", service.infiltrationBy ?? "connections", "fixed"],
        CUSTOMERS,
      ];
    case "storm":
      return [["runoff", "Runoff", "ERU", "use"], CUSTOMERS];
    case "solid-waste":
      return [["pickups", "Pickups", "container pickups a month", "use"], CUSTOMERS];
  }
}

function capacityRows(words: string, unit: string): readonly Row[] {
  return [
    ["max_day", `Max-day ${words}`, `${unit} a day`, "use"],
    ["max_hour", `Max-hour ${words}`, `${unit} a day`, "use"],
    METERS,
    CUSTOMERS,
    ["fire", "Fire protection", `${unit} a day at the fire flow`, "fixed"],
  ];
}
