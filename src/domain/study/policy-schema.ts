import * as v from "valibot";
import { said } from "../rates/value-schema";
import { Dollars, SourceSchema, YearlyShareSchema } from "./yearly-schema";

const Common = {
  from: v.optional(
    said(
      v.pipe(v.number(), v.integer()),
      "First fiscal year in which it must hold; the first projected year unless given.",
    ),
  ),
  source: SourceSchema,
};
const AtLeast = v.pipe(v.number(), v.minValue(0));

/** Debt service coverage, with the covenant's own rules. */
const CoverageTestSchema = v.strictObject({
  test: v.literal("coverage"),
  atLeast: said(AtLeast, "Net revenue over debt service: 1.25."),
  leavesOut: v.optional(
    said(
      v.array(v.picklist(["interest", "non-operating", "penalties"])),
      "Revenue that this covenant does not count, though other measures do.",
    ),
  ),
  countsStabilization: v.optional(
    said(
      v.boolean(),
      "Whether draws from rate stabilization count as revenue and deposits reduce it; no unless told otherwise.",
    ),
  ),
  debt: v.optional(
    said(v.picklist(["annual", "maximum"]), "Against the year's debt service, or the largest of this and later years."),
  ),
  ...Common,
});

/** A test of policy: what must hold in every year. */
export const PolicyTestSchema = v.variant("test", [
  CoverageTestSchema,
  v.strictObject({
    test: v.literal("all-in-coverage"),
    atLeast: said(AtLeast, "Revenue over all obligations: 1.0."),
    ...Common,
  }),
  v.strictObject({
    test: v.literal("days-cash"),
    atLeast: said(AtLeast, "Unrestricted cash at year end in days of O&M: 90."),
    ...Common,
  }),
  v.strictObject({
    test: v.literal("minimum-balance"),
    amount: v.optional(said(Dollars, "Dollars that the operating fund must hold at year end; 0 unless given.")),
    operatingMonths: v.optional(said(AtLeast, "Months of the year's O&M to be held besides.")),
    nextDebtService: v.optional(
      said(v.boolean(), "Whether next year's debt service is to be held besides; no unless told otherwise."),
    ),
    ...Common,
  }),
  v.strictObject({
    test: v.literal("operating-ratio"),
    atLeast: said(AtLeast, "Operating revenue over O&M: 1.0."),
    includesDebt: v.optional(said(v.boolean(), "Whether debt service counts as an expense; no unless told otherwise.")),
    ...Common,
  }),
  v.strictObject({
    test: v.literal("increase-cap"),
    atMost: said(YearlyShareSchema, "Largest increase in a year: 0.09."),
    ...Common,
  }),
  v.strictObject({ test: v.literal("no-decrease"), ...Common }),
]);

/** A policy test as written. */
export type PolicyTest = v.InferOutput<typeof PolicyTestSchema>;
/** A policy test of one kind. */
export type PolicyTestOf<Kind extends PolicyTest["test"]> = Extract<PolicyTest, { test: Kind }>;
