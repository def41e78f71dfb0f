import type { DesignBill } from "../../src/domain/rate-design/design-bill";
import type { DesignMethod, DesignRules } from "../../src/domain/rate-design/design-request";
import { designRates } from "../../src/domain/rate-design/design-rates";
import { METER_TABLES } from "../../src/domain/rates/equivalent-meters";
import type { Charge, ChargeOf } from "../../src/domain/rates/charge-schema";
import type { RateSchedule } from "../../src/domain/rates/schedule-schema";

/** Rules under which nothing but the requirement counts. */
export const PLAIN_RULES: DesignRules = {
  uncollectible: 0,
  elasticity: 0,
  essentialUse: 0,
  inflation: 0,
  meters: METER_TABLES.displacement,
};

/** The eight uses of the handbook's bill tabulation (RATES.md 2): together 100, 30 of them up to 5 and 60 up to 15. */
export const EIGHT_USES: readonly number[] = [0, 2, 3, 5, 8, 12, 20, 50];

/** Water at $2 a ccf, half as much again outside. */
export function townSchedule(charges: readonly Charge[] = [WATER_USE]): RateSchedule {
  return {
    ratebookRates: 1,
    utility: "Test town",
    usageUnit: "ccf",
    rounding: { rate: { to: 0.01, mode: "half-up" } },
    classes: ["residential", "commercial"],
    zones: ["inside", "outside"],
    meters: ["5/8", "1"],
    editions: [
      {
        effective: "2026-01-01",
        charges: [...charges],
        multipliers: [{ for: { zone: "outside" }, by: 1.5, on: ["rates"] }],
      },
    ],
  };
}

/** Water by use at $2 a ccf. */
export const WATER_USE: ChargeOf<"usage"> = {
  charge: "usage",
  id: "water-use",
  label: "Water",
  service: "water",
  rate: 2,
};

/** What tells a bill from another. */
export interface TownBill {
  readonly usage: number;
  readonly service?: string;
  readonly customerClass?: "residential" | "commercial";
  readonly zone?: "inside" | "outside";
  readonly meter?: "5/8" | "1";
  readonly count?: number;
}

/** A bill of water. */
export function townBill({
  usage,
  service = "water",
  customerClass = "residential",
  zone = "inside",
  meter = "5/8",
  count = 1,
}: TownBill): DesignBill {
  return {
    service,
    customerClass,
    account: { facts: { class: customerClass, zone }, services: { [service]: { meter } }, takes: [service] },
    usage,
    period: { billDate: "2026-06-30" },
    count,
  };
}

/** Designs the water rates of the town; the only service of the result. */
export function designWater(
  method: DesignMethod,
  requirement: number,
  more: {
    readonly bills?: readonly DesignBill[];
    readonly schedule?: RateSchedule;
    readonly rules?: Partial<DesignRules>;
  } = {},
) {
  const { schedule = townSchedule(), bills = EIGHT_USES.map((usage) => townBill({ usage })), rules } = more;
  const design = designRates({
    schedule,
    bills,
    effective: "2027-01-01",
    rules: { ...PLAIN_RULES, ...rules },
    requests: [{ service: "water", requirement, method }],
  });
  const [water] = design.services;
  if (water === undefined) throw new Error("no design");
  return { ...design, water, charges: design.schedule.editions.at(-1)?.charges ?? [] };
}
