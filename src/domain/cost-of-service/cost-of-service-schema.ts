import * as v from "valibot";
import { USAGE_UNITS } from "../rates/usage-unit";
import { PositiveNumber, said, Word } from "../rates/value-schema";

const NotNegative = v.pipe(v.number(), v.minValue(0));
const Source = said(Word, "Where the figure was read: budget line, report and page, or that it is an estimate.");
const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const AllocationSchema = v.union([
  v.strictObject({
    by: said(
      Word,
      "A component that takes all of it (base, customers, bod), or of water by base-extra capacity: max-day-plant, max-hour-plant.",
    ),
  }),
  v.strictObject({ shares: said(v.record(Word, Share), "Share of each component; together 1.") }),
]);

const FunctionSchema = v.strictObject({
  name: Word,
  cost: said(v.number(), "Dollars a year; below zero for revenue that offsets costs."),
  allocation: AllocationSchema,
  source: Source,
});

const Common = {
  service: said(Word, "water, sewer, storm, solid_waste, or another service of the rate schedule."),
  requirement: said(
    v.strictObject({ dollars: PositiveNumber, source: Source }),
    "What rates must bring in a year; the functions add up to it.",
  ),
  functions: v.pipe(v.array(FunctionSchema), v.minLength(1)),
  note: v.optional(Word),
};

const ClassCommon = {
  class: said(Word, "Customer class as in the rate schedule; fire protection is a class of its own."),
  bills: v.optional(said(NotNegative, "Bills a year.")),
  source: Source,
};

const WaterClassSchema = v.strictObject({
  ...ClassCommon,
  use: v.optional(said(NotNegative, "Use of a year in the usage unit.")),
  maxDay: v.optional(said(NotNegative, "Maximum day over average day.")),
  maxHour: v.optional(said(NotNegative, "Maximum hour over average hour.")),
  equivalentMeters: v.optional(NotNegative),
  fireFlow: v.optional(said(NotNegative, "Fire flow in gallons a minute.")),
  fireHours: v.optional(said(NotNegative, "Hours that the fire flow lasts.")),
});

const Water = {
  ...Common,
  usageUnit: v.picklist(USAGE_UNITS),
  gallonsPerCubicFoot: v.optional(said(PositiveNumber, "7.48052 unless given.")),
  classes: v.pipe(v.array(WaterClassSchema), v.minLength(1)),
};

const BaseExtraSchema = v.strictObject({
  method: v.literal("base-extra"),
  ...Water,
  system: v.strictObject({
    maxDay: said(PositiveNumber, "Maximum day of the system over its average day."),
    maxHour: said(PositiveNumber, "Maximum hour of the system over its average hour."),
    source: Source,
  }),
});

const CommodityDemandSchema = v.strictObject({ method: v.literal("commodity-demand"), ...Water });

const SewerSchema = v.strictObject({
  method: v.literal("sewer"),
  ...Common,
  poundsPerMillionGallons: v.optional(
    said(PositiveNumber, "Pounds in a million gallons at 1 mg/L: 8.34 unless given."),
  ),
  infiltrationBy: v.optional(said(v.picklist(["connections", "acres"]), "What shares infiltration and inflow.")),
  classes: v.pipe(
    v.array(
      v.strictObject({
        ...ClassCommon,
        flow: said(NotNegative, "Million gallons a year."),
        bod: v.optional(said(NotNegative, "mg/L.")),
        tss: v.optional(said(NotNegative, "mg/L.")),
        nh3: v.optional(said(NotNegative, "mg/L.")),
        infiltration: v.optional(said(NotNegative, "Connections, or acres, that infiltration is shared by.")),
      }),
    ),
    v.minLength(1),
  ),
});

const StormSchema = v.strictObject({
  method: v.literal("storm"),
  ...Common,
  classes: v.pipe(v.array(v.strictObject({ ...ClassCommon, eru: NotNegative })), v.minLength(1)),
});

const ContainersSchema = v.strictObject({
  size: said(PositiveNumber, "Carts of the usual size, or cubic yards."),
  count: NotNegative,
  pickupsPerWeek: NotNegative,
});

const SolidWasteSchema = v.strictObject({
  method: v.literal("solid-waste"),
  ...Common,
  weeksPerYear: v.optional(said(PositiveNumber, "52 unless given.")),
  classes: v.pipe(v.array(v.strictObject({ ...ClassCommon, containers: v.array(ContainersSchema) })), v.minLength(1)),
});

/** The form of a cost-of-service study, version 1; what its parts mean to each other is checked apart. */
export const CostOfServiceSchema = v.strictObject({
  ratebookCostOfService: said(v.literal(1), "Version of this form."),
  utility: Word,
  year: said(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200)), "Fiscal year of the costs."),
  note: v.optional(v.union([Word, v.array(Word)])),
  services: v.pipe(
    v.array(v.variant("method", [BaseExtraSchema, CommodityDemandSchema, SewerSchema, StormSchema, SolidWasteSchema])),
    v.minLength(1),
  ),
});

/** A cost-of-service study as it is kept and edited. */
export type CostOfService = v.InferOutput<typeof CostOfServiceSchema>;
/** The costs and units of one service. */
export type CostService = CostOfService["services"][number];
/** A service by one of the methods. */
export type CostServiceOf<Method extends CostService["method"]> = Extract<CostService, { method: Method }>;
/** What a function costs and how it is allocated. */
export type CostFunction = CostService["functions"][number];
