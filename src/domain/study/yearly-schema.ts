import * as v from "valibot";
import { said, Word } from "../rates/value-schema";

/** Where a figure comes from, in words: a document and page, a report of this workbook, "entered". */
export const SourceSchema = said(
  Word,
  "Where the figures stand: document and page, adopted budget, a report, a judgement.",
);

/** A share or a rate of change: 0.03 for 3 percent. */
export const Share = v.pipe(v.number(), v.minValue(-1), v.maxValue(10));

/** Dollars. */
export const Dollars = v.pipe(v.number(), v.finite());

/** A share for every year, or one for each projected year from the first on; the last stays for the years after. */
export const YearlyShareSchema = said(
  v.union([Share, v.pipe(v.array(Share), v.minLength(1))]),
  "One share for every year (0.03), or a list from the first projected year on ([0.03, 0.025]); the last stays.",
);

/** Dollars for every year, or for each projected year from the first on; years after the list have none. */
export const YearlyDollarsSchema = said(
  v.union([Dollars, v.pipe(v.array(Dollars), v.minLength(1))]),
  "Dollars of every year, or a list from the first projected year on; years after the list have none.",
);

/** A yearly assumption with its source. */
export const AssumptionSchema = v.strictObject({ rate: YearlyShareSchema, source: SourceSchema });

/** A short name that other parts of the study refer to. */
export const Id = said(v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_-]*$/)), "A short name, unique in its list.");

/** An amount of the base year that grows by an inflator, or the dollars of each year as they are. */
export const AmountEntries = {
  amount: v.optional(said(Dollars, "Dollars a year, of the base year.")),
  amounts: v.optional(
    said(v.pipe(v.array(Dollars), v.minLength(1)), "Dollars of each projected year, as they are; none after the list."),
  ),
  inflator: v.optional(said(Word, "Id of the inflator by which `amount` grows; none unless given.")),
  follows: v.optional(
    said(
      v.picklist(["customers", "volume"]),
      "`amount` grows with the number of customers, or with the volume sold, too.",
    ),
  ),
};

/** A share by year as written. */
export type YearlyShare = v.InferOutput<typeof YearlyShareSchema>;
/** Dollars by year as written. */
export type YearlyDollars = v.InferOutput<typeof YearlyDollarsSchema>;
