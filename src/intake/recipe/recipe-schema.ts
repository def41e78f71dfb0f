import * as v from "valibot";
import { LEDGER_TABLES } from "../../ledger/tables";
import { ENCODINGS, FileShapeSchema } from "../file-shape";
import { KINDS } from "../kind";
import { DATE_ORDERS } from "../values/value-format";

const Decimals = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)));

const Name = { name: v.pipe(v.string(), v.minLength(1)) };

/** One column of the file, in file order: its heading (or a name given to it) and how its texts are read. */
export const RecipeColumnSchema = v.variant("as", [
  v.strictObject({ ...Name, as: v.literal("text") }),
  v.strictObject({ ...Name, as: v.literal("id") }),
  v.strictObject({ ...Name, as: v.literal("money"), impliedDecimals: Decimals }),
  v.strictObject({ ...Name, as: v.literal("date"), order: v.picklist(DATE_ORDERS), pivotYear: v.optional(v.number()) }),
  v.strictObject({ ...Name, as: v.literal("quantity"), impliedDecimals: Decimals, unit: v.optional(v.string()) }),
  v.strictObject({ ...Name, as: v.literal("yes-no") }),
  /** Not kept: confidential, or of no use. Its texts never reach the ledger. */
  v.strictObject({ ...Name, as: v.literal("left-out"), because: v.string() }),
]);

/** A test of one column's text; all tests of a list must hold. */
const ConditionSchema = v.variant("is", [
  v.strictObject({ column: v.string(), is: v.literal("filled") }),
  v.strictObject({ column: v.string(), is: v.literal("empty") }),
  /** Compared without regard to case and surrounding blanks; an empty cell is none of them. */
  v.strictObject({ column: v.string(), is: v.literal("one of"), values: v.array(v.string()) }),
  v.strictObject({ column: v.string(), is: v.literal("none of"), values: v.array(v.string()) }),
  v.strictObject({ column: v.string(), is: v.literal("below zero") }),
  v.strictObject({ column: v.string(), is: v.literal("zero or above") }),
  /** Filled with an amount or quantity other than zero. */
  v.strictObject({ column: v.string(), is: v.literal("not zero") }),
]);

/**
 * Where a ledger column's value comes from. Text columns: text in which `{Heading}` stands for a column of the file,
 * `{A|B}` for the first of them that is filled, `{@line}` for the record's number and `{@as_of}` for the report's date
 * (`{@as_of-31}`: 31 days before it). Date columns: one `{Heading}`, `{A|B}`, `{@as_of}`, `{@as_of-31}` or
 * `{@earliest|A|@as_of}` (the earliest of these).
 * Money and quantity columns: one `{Heading}` or `{A|B}`; money also a sum of signed columns: `{Credit}-{Debit}`,
 * `-{Balance}`. With `codes`, the text is then looked up in that code list.
 */
const FieldRuleSchema = v.union([v.string(), v.strictObject({ from: v.string(), codes: v.string() })]);

const TableRuleSchema = v.strictObject({
  table: v.picklist(LEDGER_TABLES.map((table) => table.name)),
  /** Only rows for which all these tests hold feed the table. */
  onlyWhere: v.optional(v.array(ConditionSchema)),
  /**
   * One row for each different id; later rows with the same id are no repetition (an account on many lines). In a table
   * without an id of its own: one row for each different row.
   */
  oncePerId: v.optional(v.boolean()),
  columns: v.record(v.string(), FieldRuleSchema),
});

/** Codes of the export and the ledger's words for them, by list: `{"service": {"WA": "water"}}`; others stay as they are. */
const CodesSchema = v.record(v.string(), v.record(v.string(), v.string()));

/** The form of a recipe of version 2; what its parts mean to each other is checked when it is read. */
export const RecipeSchema = v.strictObject({
  ratebookRecipe: v.literal(2),
  name: v.pipe(v.string(), v.minLength(1)),
  about: v.string(),
  kind: v.picklist([...KINDS]),
  file: FileShapeSchema,
  /** Set when a person overruled the encoding; else it is found out anew for each file. */
  encoding: v.optional(v.picklist(ENCODINGS)),
  /** Lines of column headings above the records: 0, 1 or 2. */
  headerLines: v.picklist([0, 1, 2]),
  /** Physical lines of one record. */
  linesPerRecord: v.picklist([1, 2]),
  columns: v.pipe(v.array(RecipeColumnSchema), v.minLength(1)),
  /** Rows that are no data, though they look like it: pending items, copies of a bill. */
  leaveOut: v.optional(v.array(v.strictObject({ where: v.array(ConditionSchema), because: v.string() }))),
  tables: v.array(TableRuleSchema),
  codes: v.optional(CodesSchema),
  /** The report's date, where the file does not print it. */
  asOf: v.optional(v.pipe(v.string(), v.isoDate())),
});

/** Everything needed to read a layout of export again without a question: the saved form of a mapping. */
export type Recipe = v.InferOutput<typeof RecipeSchema>;

/** One column of a recipe. */
export type RecipeColumn = Recipe["columns"][number];

/** How rows of the file feed one ledger table. */
export type TableRule = Recipe["tables"][number];

/** Where one ledger column's value comes from. */
export type FieldRule = TableRule["columns"][string];

/** A test of one column's text. */
export type Condition = v.InferOutput<typeof ConditionSchema>;
