import * as v from "valibot";
import { said, Word } from "../rates/value-schema";
import { AmountEntries, Dollars, Id, Share, SourceSchema } from "./yearly-schema";

const PerYear = said(
  v.pipe(v.number(), v.gtValue(0)),
  "Periods a year that `units` are of: 12 for a month's; 1 unless given.",
);

/** A charge that rates are billed by: units at a price, or only its revenue. */
export const RateLineSchema = v.strictObject({
  id: Id,
  name: Word,
  class: v.optional(said(Word, "Customer class, for tables by class.")),
  kind: said(
    v.picklist(["fixed", "volume"]),
    "fixed: by account, meter, ERU, container. volume: by use, and so elastic.",
  ),
  unit: v.optional(said(Word, "What is counted: kcf, bills, equivalent meters.")),
  units: v.optional(said(v.pipe(v.number(), v.minValue(0)), "Billable units of one period of the base year.")),
  perYear: v.optional(PerYear),
  price: v.optional(said(v.pipe(v.number(), v.minValue(0)), "Dollars a unit at existing rates.")),
  revenue: v.optional(said(Dollars, "Dollars a year of the base year at existing rates, where units are not known.")),
  decimals: v.optional(
    said(
      v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
      "Decimals that the price is printed with: 2 unless given.",
    ),
  ),
  follows: v.optional(
    said(
      v.strictObject({ line: Word, times: v.pipe(v.number(), v.gtValue(0)) }),
      "The price is so many times the printed price of another line: a minimum that includes 0.3 kcf.",
    ),
  ),
  growth: v.optional(
    said(
      v.picklist(["customers", "volume", "none"]),
      "What the units grow with; customers for fixed, volume (customers and use) for volume.",
    ),
  ),
  proposed: v.optional(
    said(
      v.pipe(v.array(v.number()), v.minLength(1)),
      "Prices by projected year, for a path of prices entered line by line.",
    ),
  ),
  source: SourceSchema,
});

/** Revenue that is no rate revenue. */
export const OtherRevenueSchema = v.strictObject({
  id: Id,
  name: Word,
  ...AmountEntries,
  kind: said(
    v.picklist(["operating", "penalties", "non-operating", "connection-fees", "grants"]),
    "Operating and penalties are operating revenue; connection fees and grants are left out of coverage unless told otherwise.",
  ),
  inCoverage: v.optional(said(v.boolean(), "Whether coverage counts it, where that differs from its kind.")),
  source: SourceSchema,
});

/** How much less is used when the price rises. */
export const ElasticitySchema = v.strictObject({
  coefficient: said(v.pipe(v.number(), v.minValue(-1), v.maxValue(0)), "Change of use over change of price: -0.2."),
  form: v.optional(
    said(
      v.picklist(["linear", "constant"]),
      "linear: each year's use × (1 + coefficient × change of price). constant: use × (new price / old price) ^ coefficient.",
    ),
  ),
  essentialShare: v.optional(
    said(
      v.pipe(Share, v.minValue(0), v.maxValue(1)),
      "Share of the volume that is essential use and does not react; 0 unless given.",
    ),
  ),
  deflator: v.optional(said(Word, "Id of the inflator that prices are deflated by first.")),
  source: SourceSchema,
});

/** How rate revenue becomes cash. */
export const CollectionSchema = v.strictObject({
  uncollectible: said(
    v.union([Share, v.pipe(v.array(Share), v.minLength(1))]),
    "Share of billed rate revenue that is never collected, one or by year.",
  ),
  lagDays: v.optional(
    said(v.pipe(v.number(), v.minValue(0), v.maxValue(365)), "Days from bill to cash; 0 unless given."),
  ),
  source: SourceSchema,
});

/** A rate line as written. */
export type RateLine = v.InferOutput<typeof RateLineSchema>;
/** Other revenue as written. */
export type OtherRevenue = v.InferOutput<typeof OtherRevenueSchema>;
/** Elasticity as written. */
export type Elasticity = v.InferOutput<typeof ElasticitySchema>;
