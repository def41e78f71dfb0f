import * as v from "valibot";
import { PositiveNumber, said, Word } from "../rates/value-schema";
import { Dollars, Id, Share, SourceSchema } from "./yearly-schema";

const Term = said(
  v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
  "Years from the first payment to the last.",
);
const Year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200));
const Rate = said(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), "Interest a year: 0.04.");
const InterestOnly = v.optional(
  said(v.pipe(v.number(), v.integer(), v.minValue(0)), "First years that pay interest only; 0 unless given."),
);
const Deposit = v.optional(
  said(
    Share,
    "Share of each payment that must be set aside besides: 0.10 for a loan that asks ten percent in reserve.",
  ),
);
const Reserve = v.optional(said(Word, "Id of the reserve that takes the deposits."));

const Payment = v.strictObject({ year: Year, principal: Dollars, interest: Dollars });

/** Debt that is owed already: its payments as scheduled, or a level loan. */
export const DebtSchema = v.strictObject({
  id: Id,
  name: Word,
  payments: v.optional(said(v.pipe(v.array(Payment), v.minLength(1)), "The schedule, a line a fiscal year.")),
  principal: v.optional(said(PositiveNumber, "Dollars owed before the first payment, for level payments.")),
  rate: v.optional(Rate),
  years: v.optional(Term),
  firstYear: v.optional(said(Year, "Fiscal year of the first payment; the first projected year unless given.")),
  interestOnlyYears: InterestOnly,
  reserveDeposit: Deposit,
  reserve: Reserve,
  source: SourceSchema,
});

/** A loan or bond issue that is planned. */
export const IssueSchema = v.strictObject({
  id: Id,
  name: Word,
  year: said(Year, "Fiscal year in which it is issued."),
  amount: said(
    v.union([PositiveNumber, v.literal("capital-plan")]),
    "Dollars issued, or capital-plan: as much as the projects that name this issue need, with its costs.",
  ),
  rate: Rate,
  years: Term,
  firstYear: v.optional(said(Year, "Fiscal year of the first payment; the year of issue unless given.")),
  interestOnlyYears: InterestOnly,
  capitalizedInterestYears: v.optional(
    said(
      v.pipe(v.number(), v.integer(), v.minValue(0)),
      "First years whose interest is paid from the proceeds; 0 unless given.",
    ),
  ),
  issuanceCost: v.optional(said(Share, "Share of the amount that issuing costs; 0 unless given.")),
  premium: v.optional(said(Share, "Share of the amount that buyers pay above par; negative for a discount.")),
  reserveShare: v.optional(said(Share, "Share of the amount put into a debt service reserve; 0 unless given.")),
  reserveDeposit: Deposit,
  reserve: Reserve,
  source: SourceSchema,
});

/** Existing debt as written. */
export type Debt = v.InferOutput<typeof DebtSchema>;
/** A planned issue as written. */
export type Issue = v.InferOutput<typeof IssueSchema>;
