import * as v from "valibot";

/** How the characters of a text file are coded. `ascii`: only characters that all of them share. */
export const ENCODINGS = ["ascii", "utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "windows-1252", "cp437"] as const;

/** One of `ENCODINGS`; `utf-8-sig` is UTF-8 with a byte order mark. */
export type Encoding = (typeof ENCODINGS)[number];

/** What separates the fields of a delimited file. */
export const DELIMITERS = [",", "\t", "|", ";"] as const;

/** One of `DELIMITERS`. */
export type Delimiter = (typeof DELIMITERS)[number];

/** Bank and payment files with a layout of their own. */
export const BANK_FORMATS = ["bai2", "ofx", "camt.053", "nacha", "lockbox"] as const;

/** One of `BANK_FORMATS`. */
export type BankFormat = (typeof BANK_FORMATS)[number];

/** Columns of a fixed-width file: the first character of each (the first of a line is 1) and how many it has. */
export const RulerSchema = v.array(
  v.strictObject({
    name: v.string(),
    start: v.pipe(v.number(), v.integer(), v.minValue(1)),
    length: v.pipe(v.number(), v.integer(), v.minValue(1)),
    /** Which physical line of a record, from 1; only where a record has several. */
    line: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
);

/** Columns of a fixed-width file, in order. */
export type Ruler = v.InferOutput<typeof RulerSchema>;

/** A `FileShape` as it stands in a recipe. */
export const FileShapeSchema = v.variant("form", [
  v.strictObject({ form: v.literal("delimited"), delimiter: v.picklist(DELIMITERS) }),
  v.strictObject({ form: v.literal("fixed-width"), ruler: RulerSchema }),
  v.strictObject({ form: v.literal("spreadsheet"), sheet: v.string() }),
  v.strictObject({ form: v.literal("html"), table: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  v.strictObject({ form: v.literal("bank"), format: v.picklist(BANK_FORMATS) }),
]);

/** How a file is cut into rows and cells. */
export type FileShape = v.InferOutput<typeof FileShapeSchema>;
