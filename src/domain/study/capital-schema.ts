import * as v from "valibot";
import { said, Word } from "../rates/value-schema";
import { Dollars, Id, Share, SourceSchema, YearlyDollarsSchema, YearlyShareSchema } from "./yearly-schema";

const Part = v.optional(v.pipe(Share, v.minValue(0), v.maxValue(1)));

/** Who pays for a project; the shares add up to 1. */
export const FundingSchema = v.strictObject({
  rates: Part,
  debt: Part,
  grants: Part,
  reserves: Part,
  contributions: Part,
});

/** A capital project: what it costs in which years, and who pays. */
export const ProjectSchema = v.strictObject({
  id: Id,
  name: Word,
  costs: said(
    v.pipe(v.array(v.strictObject({ year: v.pipe(v.number(), v.integer()), amount: Dollars })), v.minLength(1)),
    "Dollars by fiscal year, of the base year unless it has no inflator.",
  ),
  inflator: v.optional(
    said(Word, "Id of the inflator of construction costs; without it the dollars are those of their year."),
  ),
  funding: FundingSchema,
  issue: v.optional(said(Word, "Id of the planned issue that pays the debt share.")),
  reserve: v.optional(said(Word, "Id of the reserve that pays the reserves' share.")),
  source: SourceSchema,
});

/** Money set aside for a purpose. */
export const ReserveSchema = v.strictObject({
  id: Id,
  name: Word,
  purpose: said(
    v.picklist(["operating", "capital", "rate-stabilization", "debt-service", "other"]),
    "What it is kept for; draws of rate stabilization may count in coverage.",
  ),
  opening: said(Dollars, "Dollars at the beginning of the first projected year."),
  deposits: v.optional(said(YearlyDollarsSchema, "Paid in from the operating fund, by year.")),
  draws: v.optional(said(YearlyDollarsSchema, "Paid back to the operating fund, by year; projects draw besides.")),
  floor: v.optional(said(Dollars, "It must not fall below so many dollars; 0 unless given.")),
  restricted: v.optional(
    said(v.boolean(), "Left out of days cash; yes for debt-service, no for others unless told otherwise."),
  ),
  interest: v.optional(
    said(YearlyShareSchema, "Interest a year on its opening balance; the fund's rate unless given."),
  ),
  source: SourceSchema,
});

/** A project as written. */
export type Project = v.InferOutput<typeof ProjectSchema>;
/** A reserve as written. */
export type Reserve = v.InferOutput<typeof ReserveSchema>;
