import * as v from "valibot";
import { said, Word } from "../rates/value-schema";
import { ProjectSchema, ReserveSchema } from "./capital-schema";
import { DebtSchema, IssueSchema } from "./debt-schema";
import { PolicyTestSchema } from "./policy-schema";
import { RiskSchema } from "./risk-schema";
import { CollectionSchema, ElasticitySchema, OtherRevenueSchema, RateLineSchema } from "./revenue-schema";
import { AmountEntries, AssumptionSchema, Dollars, Id, Share, SourceSchema, YearlyShareSchema } from "./yearly-schema";

/** Version of the form that this Ratebook writes. */
export const STUDY_VERSION = 1;

const Year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200));

/** A named rate of change by year: consumer prices, wages, construction, power. */
export const InflatorSchema = v.strictObject({ id: Id, name: Word, rate: YearlyShareSchema, source: SourceSchema });

/** A line of the operating budget. */
export const BudgetLineSchema = v.strictObject({
  id: Id,
  name: Word,
  category: v.optional(said(Word, "Heading under which it is shown: personnel, chemicals, power.")),
  ...AmountEntries,
  source: SourceSchema,
});

/** Money that leaves the fund and is no O&M. */
export const TransferSchema = v.strictObject({
  id: Id,
  name: Word,
  ...AmountEntries,
  treatAs: v.optional(
    said(
      v.picklist(["below-debt", "operating"]),
      "operating: coverage counts it before debt service, as a covenant may ask of a PILOT.",
    ),
  ),
  source: SourceSchema,
});

/** What the utility basis needs besides. */
export const UtilityBasisSchema = v.strictObject({
  depreciation: said(Dollars, "Dollars of the first projected year on plant in service."),
  assetLife: said(v.pipe(v.number(), v.minValue(1)), "Years by which new plant is depreciated."),
  rateBase: said(Dollars, "Net plant and working capital at the beginning of the first projected year."),
  returnRate: said(Share, "Return on rate base a year: 0.05."),
  source: SourceSchema,
});

/** Parts of a fund that the ledger can give. */
export const FROM_LEDGER = ["rates", "collection", "growth", "otherRevenue"] as const;

/** One enterprise fund. */
export const FundSchema = v.strictObject({
  id: Id,
  name: Word,
  service: v.optional(said(Word, "The ledger's service: water, sewer, storm, solid_waste.")),
  opening: said(
    v.strictObject({ balance: Dollars, source: SourceSchema }),
    "Operating fund at the beginning of the first projected year.",
  ),
  interest: v.optional(
    v.strictObject({
      rate: YearlyShareSchema,
      basis: v.optional(
        said(
          v.picklist(["opening", "average"]),
          "Earned on the opening balance, or on the average of opening and ending.",
        ),
      ),
      source: SourceSchema,
    }),
  ),
  customerGrowth: v.optional(AssumptionSchema),
  usageTrend: v.optional(said(AssumptionSchema, "Change of use an account a year: -0.01.")),
  elasticity: v.optional(ElasticitySchema),
  collection: v.optional(CollectionSchema),
  fromLedger: v.optional(
    said(
      v.array(v.picklist(FROM_LEDGER)),
      "What `ratebook study-base` takes from the exports for the fund's service; rates may be [] until then.",
    ),
  ),
  rates: v.array(RateLineSchema),
  otherRevenue: v.optional(v.array(OtherRevenueSchema)),
  operating: v.array(BudgetLineSchema),
  transfers: v.optional(v.array(TransferSchema)),
  debt: v.optional(v.array(DebtSchema)),
  issues: v.optional(v.array(IssueSchema)),
  projects: v.optional(v.array(ProjectSchema)),
  reserves: v.optional(v.array(ReserveSchema)),
  tests: v.optional(v.array(PolicyTestSchema)),
  utilityBasis: v.optional(UtilityBasisSchema),
  lastIncrease: v.optional(
    said(Share, "Increase in force before the first projected year, where a smooth path begins; 0 unless given."),
  ),
  increases: v.optional(
    said(v.pipe(v.array(Share), v.minLength(1)), "Custom path: increase by projected year; none after the list."),
  ),
});

/** How figures are rounded while they are projected. */
const RoundingSchema = v.strictObject({
  amounts: v.optional(
    said(
      v.picklist(["none", "cents", "dollars"]),
      "Each budget line of each year, the next year growing from the rounded one.",
    ),
  ),
  units: v.optional(
    said(v.picklist(["none", "whole"]), "Billable units of each year, the next year growing from the rounded ones."),
  ),
  ratios: v.optional(
    said(
      v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(12)),
      "Decimals with which coverage and other ratios are held against their limits: 4 unless given, so that 1.24995, printed 1.2500, reaches 1.25.",
    ),
  ),
  increase: v.optional(
    said(v.pipe(v.number(), v.gtValue(0)), "Step of printed increases: 0.001 for a tenth of a percent."),
  ),
});

/** A rate study: all assumptions, every one with its source. */
export const RateStudySchema = v.strictObject({
  ratebookRateStudy: said(v.literal(STUDY_VERSION), "Version of this form."),
  utility: Word,
  title: v.optional(Word),
  preparedBy: v.optional(Word),
  note: v.optional(v.array(v.string())),
  firstYear: said(Year, "First projected fiscal year."),
  years: said(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)), "Projected years."),
  baseYear: v.optional(
    said(
      Year,
      "Fiscal year whose dollars and units are entered; the year before the first unless given. Growth begins in the year after.",
    ),
  ),
  fiscalYearStart: v.optional(
    said(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
      "Calendar month in which fiscal years begin; 1 unless given.",
    ),
  ),
  effectiveMonth: v.optional(
    said(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
      "Month of the fiscal year from which new rates are billed; 1 unless given.",
    ),
  ),
  rounding: v.optional(RoundingSchema),
  frontLoad: v.optional(
    said(
      v.pipe(Share, v.minValue(0), v.maxValue(1)),
      "Front-loaded path: each increase is at most this share of the one before; 0.75 unless given.",
    ),
  ),
  inflators: v.optional(v.array(InflatorSchema)),
  risk: v.optional(RiskSchema),
  funds: v.pipe(v.array(FundSchema), v.minLength(1)),
});

/** A rate study as written. */
export type RateStudy = v.InferOutput<typeof RateStudySchema>;
/** An enterprise fund as written. */
export type Fund = v.InferOutput<typeof FundSchema>;
/** An inflator as written. */
export type Inflator = v.InferOutput<typeof InflatorSchema>;
/** A budget line as written. */
export type BudgetLine = v.InferOutput<typeof BudgetLineSchema>;
/** A transfer as written. */
export type Transfer = v.InferOutput<typeof TransferSchema>;
