import { type CostOfService, type CostServiceOf } from "../../src/domain/cost-of-service/cost-of-service-schema";

const SOURCE = "made up for the test";

/** The worked example of the handbook's design notes (RATES.md 7): water by base-extra capacity, in kgal. */
export const WORKED_WATER: CostServiceOf<"base-extra"> = {
  method: "base-extra",
  service: "water",
  usageUnit: "kgal",
  requirement: { dollars: 1_500_000, source: SOURCE },
  system: { maxDay: 1.8, maxHour: 2.7, source: SOURCE },
  functions: [
    { name: "Supply", cost: 900_000, allocation: { by: "base" }, source: SOURCE },
    { name: "Peak treatment", cost: 360_000, allocation: { by: "max_day" }, source: SOURCE },
    { name: "Storage", cost: 240_000, allocation: { by: "max_hour" }, source: SOURCE },
  ],
  classes: [
    { class: "residential", use: 300_000, maxDay: 2.2, maxHour: 3.5, source: SOURCE },
    { class: "commercial", use: 200_000, maxDay: 1.6, maxHour: 2.4, source: SOURCE },
    { class: "industrial", use: 100_000, maxDay: 1.2, maxHour: 1.5, source: SOURCE },
  ],
};

/** A study of every method, with plant, fire, customers, meters, containers and an offset. */
export const FULL_STUDY: CostOfService = {
  ratebookCostOfService: 1,
  utility: "Test town",
  year: 2027,
  services: [
    {
      ...WORKED_WATER,
      requirement: { dollars: 1_850_000, source: "budget 2027, page 14" },
      functions: [
        { name: "Supply", cost: 910_000, allocation: { by: "base" }, source: SOURCE },
        { name: "Treatment", cost: 360_000, allocation: { by: "max-day-plant" }, source: SOURCE },
        { name: "Mains", cost: 240_000, allocation: { by: "max-hour-plant" }, source: SOURCE },
        { name: "Meters", cost: 100_000, allocation: { by: "meters" }, source: SOURCE },
        { name: "Billing", cost: 200_000, allocation: { shares: { customers: 0.9, meters: 0.1 } }, source: SOURCE },
        { name: "Hydrants", cost: 50_000, allocation: { by: "fire" }, source: SOURCE },
        { name: "Rent of tower space", cost: -10_000, allocation: { by: "base" }, source: SOURCE },
      ],
      classes: [
        {
          class: "residential",
          use: 300_000,
          maxDay: 2.2,
          maxHour: 3.5,
          equivalentMeters: 5000,
          bills: 58_000,
          source: SOURCE,
        },
        {
          class: "commercial",
          use: 200_000,
          maxDay: 1.6,
          maxHour: 2.4,
          equivalentMeters: 1500,
          bills: 6000,
          source: SOURCE,
        },
        {
          class: "industrial",
          use: 100_000,
          maxDay: 1.2,
          maxHour: 1.5,
          equivalentMeters: 250,
          bills: 240,
          source: SOURCE,
        },
        { class: "public_fire", fireFlow: 3500, fireHours: 3, source: SOURCE },
      ],
    },
    {
      method: "sewer",
      service: "sewer",
      requirement: { dollars: 1_000_000, source: SOURCE },
      functions: [
        { name: "Collection", cost: 400_000, allocation: { shares: { flow: 0.6, infiltration: 0.4 } }, source: SOURCE },
        { name: "Treatment", cost: 500_000, allocation: { shares: { flow: 0.2, bod: 0.5, tss: 0.3 } }, source: SOURCE },
        { name: "Billing", cost: 100_000, allocation: { by: "customers" }, source: SOURCE },
      ],
      classes: [
        { class: "residential", flow: 200, bod: 200, tss: 220, infiltration: 4800, bills: 57_600, source: SOURCE },
        { class: "industrial", flow: 50, bod: 600, tss: 400, infiltration: 20, bills: 240, source: SOURCE },
      ],
    },
    {
      method: "solid-waste",
      service: "solid_waste",
      requirement: { dollars: 260_000, source: SOURCE },
      functions: [
        { name: "Trucks", cost: 200_000, allocation: { by: "pickups" }, source: SOURCE },
        { name: "Billing", cost: 60_000, allocation: { by: "customers" }, source: SOURCE },
      ],
      classes: [
        {
          class: "residential",
          containers: [{ size: 1, count: 900, pickupsPerWeek: 1 }],
          bills: 10_800,
          source: SOURCE,
        },
        {
          class: "commercial",
          containers: [
            { size: 4, count: 20, pickupsPerWeek: 2 },
            { size: 8, count: 5, pickupsPerWeek: 3 },
          ],
          bills: 300,
          source: SOURCE,
        },
      ],
    },
  ],
};
