import * as v from "valibot";
import { USAGE_UNITS } from "./usage-unit";
import { ConditionsSchema, PositiveNumber, RateValueSchema, RoundingSchema, said, Word } from "./value-schema";

const Common = {
  id: said(
    v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_-]*$/)),
    "A short name, unique in the edition; other charges refer to it.",
  ),
  label: v.optional(said(Word, "As the line reads on the bill; the id unless given.")),
  service: said(Word, "water, sewer, storm, solid_waste, or another service."),
  kind: v.optional(
    said(
      v.picklist(["fixed", "volumetric", "minimum", "penalty", "fee", "tax", "other"]),
      "The ledger's kind of the line; told from the charge unless given.",
    ),
  ),
  for: v.optional(ConditionsSchema),
  round: v.optional(said(RoundingSchema, "Rounding of this line where it differs from the schedule's.")),
  source: v.optional(said(Word, "Where the figure stands: ordinance, section, page; or that it is inferred.")),
};

const Per = said(
  v.picklist(["bill", "month", "year"]),
  "What the figure is for: each bill, each month of the bill, or a year.",
);

/** How many of something are charged for: ERU, containers, dwelling units. */
const CountSchema = v.strictObject({
  of: said(Word, "A fact or an expression: eru, containers * pickups, impervious_sf."),
  per: v.optional(said(RateValueSchema, "So many of it make one unit: 2760 square feet make one ERU.")),
  round: v.optional(RoundingSchema),
  free: v.optional(said(RateValueSchema, "So many units are not charged.")),
  atLeast: v.optional(RateValueSchema),
  atMost: v.optional(RateValueSchema),
  credit: v.optional(said(Word, "A fact with the share that is taken off: 0.25 for a quarter.")),
});

const FixedChargeSchema = v.strictObject({
  charge: v.literal("fixed"),
  ...Common,
  amount: RateValueSchema,
  per: v.optional(Per),
  times: v.optional(v.union([Word, CountSchema])),
  prorate: v.optional(
    said(v.boolean(), "Reduced in a short period; yes unless told otherwise, where the schedule prorates at all."),
  ),
});

const BlockSchema = v.strictObject({
  from: v.optional(said(v.number(), "Where the block begins; only to be checked against the end of the one before.")),
  to: v.optional(said(RateValueSchema, "Last unit of the block; left out in the last block.")),
  rate: RateValueSchema,
});

const UsageChargeSchema = v.strictObject({
  charge: v.literal("usage"),
  ...Common,
  of: v.optional(
    said(Word, "What is measured: usage unless told otherwise; winter_average, dwelling_units, an expression."),
  ),
  unit: v.optional(said(v.picklist(USAGE_UNITS), "Unit of prices and block limits; the schedule's unless given.")),
  each: v.optional(
    said(PositiveNumber, "Prices are for so many units: 1000 for a price per 1,000 gallons with limits in gallons."),
  ),
  rate: v.optional(RateValueSchema),
  blocks: v.optional(v.pipe(v.array(BlockSchema), v.minLength(1))),
  method: v.optional(
    said(
      v.picklist(["blocks", "slab"]),
      "blocks: each unit at the price of its block. slab: all units at the price of the block reached.",
    ),
  ),
  includes: v.optional(
    said(
      RateValueSchema,
      "First units that cost nothing here, since a fixed or minimum charge includes them; block limits count from zero all the same.",
    ),
  ),
  atLeast: v.optional(said(RateValueSchema, "At least so many units are billed: a minimum bill expressed in use.")),
  atMost: v.optional(said(RateValueSchema, "No more than so many units are billed: a sewer cap, winter_average.")),
  share: v.optional(said(RateValueSchema, "Only this share of the use is billed: 0.9.")),
  roundUsage: v.optional(said(RoundingSchema, "Use is rounded first: down to whole thousands.")),
  limitsPer: v.optional(
    said(
      v.picklist(["bill", "month"]),
      "Whether limits, includes, atLeast and atMost are for a bill or for each month of it.",
    ),
  ),
  prorateLimits: v.optional(said(v.boolean(), "Limits shrink with a short period; no unless told otherwise.")),
});

const OfSchema = said(
  v.pipe(v.array(Word), v.minLength(1)),
  'Charges before this one: ids, "service:water", "kind:fixed", or "all".',
);

const MinimumChargeSchema = v.strictObject({
  charge: v.literal("minimum"),
  ...Common,
  amount: said(RateValueSchema, "The charges named by `of` come to at least this much; the line brings them up to it."),
  per: v.optional(Per),
  of: OfSchema,
  prorate: v.optional(v.boolean()),
});

const PercentChargeSchema = v.strictObject({
  charge: v.literal("percent"),
  ...Common,
  rate: said(RateValueSchema, "A share: 0.065 for 6.5 percent; negative for a discount."),
  of: OfSchema,
  atMost: v.optional(said(RateValueSchema, "The line is no more than so many dollars (no more off, for a discount).")),
});

const StrengthChargeSchema = v.strictObject({
  charge: v.literal("strength"),
  ...Common,
  of: v.optional(Word),
  unit: v.optional(v.picklist(USAGE_UNITS)),
  poundsPerMillionGallons: v.optional(
    said(PositiveNumber, "Pounds in a million gallons at 1 mg/L: 8.34 unless told otherwise."),
  ),
  parts: v.pipe(
    v.array(
      v.strictObject({
        of: said(Word, "A fact in mg/L: bod, tss, nh3."),
        above: RateValueSchema,
        rate: said(RateValueSchema, "Dollars a pound."),
      }),
    ),
    v.minLength(1),
  ),
});

/** A charge of any kind. */
export const ChargeSchema = v.variant("charge", [
  FixedChargeSchema,
  UsageChargeSchema,
  MinimumChargeSchema,
  PercentChargeSchema,
  StrengthChargeSchema,
]);

/** One charge as written. */
export type Charge = v.InferOutput<typeof ChargeSchema>;
/** A charge of one kind. */
export type ChargeOf<Kind extends Charge["charge"]> = Extract<Charge, { charge: Kind }>;
