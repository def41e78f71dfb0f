import * as v from "valibot";
import { said, Word } from "../rates/value-schema";
import { Id, Share, SourceSchema } from "./yearly-schema";

/** Simulations that are run unless the study says otherwise. */
export const SIMULATIONS = 10_000;
/** Seed unless the study names one. */
export const SEED = 1;
/** Share of simulations in which every test must hold, unless told otherwise. */
export const CONFIDENCE = 0.9;

/** An assumption that may come out differently from year to year. */
export const UncertaintySchema = v.strictObject({
  id: Id,
  of: said(
    v.picklist(["usage", "growth", "inflation", "interest", "capital-cost", "collection"]),
    "usage: volume sold. growth: number of customers. inflation: inflators. interest: earned on balances. capital-cost: projects. collection: billed revenue never collected.",
  ),
  deviation: said(
    v.pipe(Share, v.minValue(0), v.maxValue(1)),
    "Standard deviation a year: a share of the planned for usage and capital-cost (0.04 is 4 percent), points a year for the others (0.01 is one point).",
  ),
  behaviour: v.optional(
    said(
      v.picklist(["each-year", "lasting"]),
      "each-year: every year for itself, unless given. lasting: each year's deviation stays, the next comes on top.",
    ),
  ),
  fund: v.optional(said(Word, "Id of the one fund it touches; all funds, with the same draw, unless given.")),
  inflator: v.optional(said(Word, "For inflation: id of the one inflator it touches; all unless given.")),
  source: SourceSchema,
});

/** How two uncertainties move together in the same year. */
export const CorrelationSchema = v.strictObject({
  between: said(v.strictTuple([Word, Word]), "Ids of two uncertainties."),
  coefficient: said(
    v.pipe(v.number(), v.minValue(-1), v.maxValue(1)),
    "From -1 to 1; pairs that are not listed have none.",
  ),
  source: SourceSchema,
});

/** What is uncertain, and how it is simulated. */
export const RiskSchema = v.strictObject({
  seed: v.optional(
    said(
      v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4_294_967_295)),
      "Seed of the draws; 1 unless given.",
    ),
  ),
  simulations: v.optional(
    said(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)), "Simulations; 10,000 unless given."),
  ),
  confidence: v.optional(
    said(
      v.pipe(v.number(), v.gtValue(0), v.maxValue(1)),
      "Share of simulations in which every test must hold; 0.9 unless given.",
    ),
  ),
  uncertainties: v.pipe(v.array(UncertaintySchema), v.minLength(1)),
  correlations: v.optional(v.array(CorrelationSchema)),
});

/** An uncertainty as written. */
export type Uncertainty = v.InferOutput<typeof UncertaintySchema>;
/** Risk assumptions as written. */
export type RiskAssumptions = v.InferOutput<typeof RiskSchema>;
