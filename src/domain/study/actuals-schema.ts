import * as v from "valibot";
import { said, Word } from "../rates/value-schema";
import { Dollars, SourceSchema } from "./yearly-schema";

/** Version of the form that this Ratebook writes. */
export const ACTUALS_VERSION = 1;

const AmountOfLine = v.strictObject({ line: said(Word, "Id of the study's line."), amount: Dollars });

/** What a fund really did in a fiscal year. Dollars. */
const FundActualsSchema = v.strictObject({
  fund: said(Word, "Id of the study's fund."),
  rates: said(
    v.array(
      v.strictObject({
        line: said(Word, "Id of the study's rate line."),
        units: v.optional(
          said(v.pipe(v.number(), v.minValue(0)), "Billed in the year; left out where only revenue is known."),
        ),
        revenue: said(Dollars, "Billed in the year."),
      }),
    ),
    "One entry for each rate line.",
  ),
  collected: said(Dollars, "Cash received on rate bills, of this year and earlier ones."),
  otherRevenue: v.optional(v.array(AmountOfLine)),
  operating: v.array(AmountOfLine),
  transfers: v.optional(v.array(AmountOfLine)),
  interest: said(Dollars, "Earned by the operating fund."),
  debtService: said(Dollars, "Principal and interest paid."),
  capital: said(Dollars, "Projects paid from rates."),
  reserveDeposits: v.optional(said(Dollars, "Paid into reserves; as planned unless given.")),
  reserveDraws: v.optional(said(Dollars, "Drawn from reserves into the operating fund; as planned unless given.")),
  reserves: v.optional(said(v.array(AmountOfLine), "Balance of each reserve at year end; as planned unless given.")),
  openingBalance: v.optional(said(Dollars, "Operating fund when the year began; as planned unless given.")),
  endingBalance: said(Dollars, "Operating fund at year end, from the audit or the ledger."),
  source: SourceSchema,
});

/** The actuals of the first projected year of a study. */
export const ActualsSchema = v.strictObject({
  ratebookActuals: said(v.literal(ACTUALS_VERSION), "Version of this form."),
  year: said(v.pipe(v.number(), v.integer()), "Fiscal year; the first projected year of the study."),
  funds: v.pipe(v.array(FundActualsSchema), v.minLength(1)),
});

/** Actuals as written. */
export type Actuals = v.InferOutput<typeof ActualsSchema>;
/** Actuals of one fund as written. */
export type FundActuals = v.InferOutput<typeof FundActualsSchema>;
