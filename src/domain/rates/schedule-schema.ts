import * as v from "valibot";
import { ChargeSchema } from "./charge-schema";
import { USAGE_UNITS } from "./usage-unit";
import { ConditionsSchema, PositiveNumber, RateValueSchema, RoundingSchema, said, Word } from "./value-schema";

const Day = v.pipe(v.string(), v.isoDate());

const MultiplierSchema = said(
  v.strictObject({
    for: ConditionsSchema,
    by: said(RateValueSchema, "1.5 for half as much again."),
    on: said(
      v.pipe(v.array(v.picklist(["rates", "fixed", "minimum", "total"])), v.minLength(1)),
      "rates: prices of use; fixed: fixed amounts; minimum: minimum bills; total: each line once it is computed.",
    ),
    services: v.optional(v.array(Word)),
    round: v.optional(RoundingSchema),
  }),
  "An outside-city multiplier, or any other factor for some accounts.",
);

const IncreaseSchema = said(
  v.strictObject({
    percent: said(v.number(), "Percent on every figure of the edition before, a negative number for a decrease."),
    only: v.optional(said(v.array(Word), "Charge ids or services that change; all unless given.")),
    except: v.optional(v.array(Word)),
    round: v.optional(RoundingSchema),
  }),
  "An edition that is the one before with every price and amount raised and rounded.",
);

const EditionSchema = v.strictObject({
  effective: said(Day, "First day on which these rates hold."),
  source: v.optional(said(Word, "Ordinance, date, page.")),
  increase: v.optional(v.union([IncreaseSchema, v.array(IncreaseSchema)])),
  charges: v.optional(v.array(ChargeSchema)),
  multipliers: v.optional(v.array(MultiplierSchema)),
});

const MonthDay = v.pipe(v.string(), v.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));

const WinterAverageSchema = said(
  v.strictObject({
    months: said(
      v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))), v.minLength(1)),
      "Bills that end in these months count.",
    ),
    method: said(
      v.picklist(["per-bill", "per-30.42-days", "per-30-days", "lowest-bill"]),
      "per-bill: use over bills; per-30.42-days: use over days times 30.42; lowest-bill: the lowest of them.",
    ),
    round: v.optional(RoundingSchema),
    otherwise: v.optional(
      said(RateValueSchema, "For accounts without such bills: a class average or a fixed number of units."),
    ),
  }),
  "How the fact winter_average is worked out from past bills.",
);

const FactSchema = v.strictObject({ about: v.optional(Word), default: v.optional(v.union([v.number(), v.string()])) });

/** The form of a rate schedule, version 1; what its parts mean to each other is checked by `scheduleProblems`. */
export const RateScheduleSchema = v.strictObject({
  ratebookRates: said(v.literal(1), "Version of this form."),
  utility: said(Word, "Whose rates these are."),
  source: v.optional(said(Word, "Where they were read.")),
  note: v.optional(v.union([Word, v.array(Word)])),
  usageUnit: said(v.picklist(USAGE_UNITS), "Unit of use and of prices unless a charge says otherwise."),
  gallonsPerCubicFoot: v.optional(
    said(PositiveNumber, "7.48052 unless the ordinance has its own factor, 7.48 or 7.5."),
  ),
  monthsPerBill: v.optional(said(PositiveNumber, "1 for monthly bills, 2 for bi-monthly, 3 for quarterly.")),
  rounding: v.optional(
    v.strictObject({
      rate: v.optional(said(RoundingSchema, "Prices after a multiplier, before they are used; none unless given.")),
      line: v.optional(said(RoundingSchema, "Each line; to the cent, halves up, unless given.")),
      blocks: v.optional(said(v.boolean(), "Each block of a usage charge is rounded of itself.")),
      bill: v.optional(said(RoundingSchema, "The sum of all lines; none unless given.")),
    }),
  ),
  proration: v.optional(
    said(
      v.strictObject({
        normalDays: said(PositiveNumber, "Days of a normal period."),
        shorterThan: v.optional(said(PositiveNumber, "Only periods of fewer days are prorated.")),
        longerThan: v.optional(
          said(PositiveNumber, "Only periods of more days are prorated; with shorterThan, both are."),
        ),
      }),
      "Fixed charges are multiplied by days / normalDays.",
    ),
  ),
  midPeriod: v.optional(
    said(
      v.picklist(["bill-date", "period-end", "period-start", "by-days"]),
      "Which edition a bill takes: that of its date, of its period's last or first day, or both by their days. bill-date unless given.",
    ),
  ),
  seasons: v.optional(v.array(v.strictObject({ name: Word, from: MonthDay, to: MonthDay }))),
  seasonBy: v.optional(v.picklist(["bill-date", "period-end", "period-start"])),
  classes: v.optional(said(v.array(Word), "All classes; tables by class must have every one.")),
  zones: v.optional(v.array(Word)),
  meters: v.optional(said(v.array(Word), "All meter sizes; tables by meter must have every one.")),
  facts: v.optional(
    said(v.record(Word, FactSchema), "Further facts of an account that charges ask for, with their defaults."),
  ),
  aliases: v.optional(
    said(v.record(Word, v.record(Word, Word)), 'Other names in exports: {"class": {"RES": "residential"}}.'),
  ),
  codes: v.optional(
    said(
      v.record(Word, v.record(Word, v.union([Word, v.number()]))),
      'What a rate code on the bill stands for: {"W-R-IN": {"service": "water", "class": "residential", "zone": "inside"}}.',
    ),
  ),
  quantities: v.optional(
    said(v.record(Word, RateValueSchema), 'Named quantities: {"indoor": "round(60 * household_size * 30.4 / 748)"}.'),
  ),
  winterAverage: v.optional(WinterAverageSchema),
  editions: v.pipe(v.array(EditionSchema), v.minLength(1)),
});

/** A rate schedule as it is kept and edited. */
export type RateSchedule = v.InferOutput<typeof RateScheduleSchema>;
/** One edition of it as written: its own charges, or an increase of the edition before. */
export type WrittenEdition = RateSchedule["editions"][number];
/** An increase as written. */
export type Increase = v.InferOutput<typeof IncreaseSchema>;
/** A factor for some accounts, as written. */
export type Multiplier = v.InferOutput<typeof MultiplierSchema>;
