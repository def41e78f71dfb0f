import * as v from "valibot";
import { ROUNDING_MODES } from "./rounding";

/** A text that is not empty. */
export const Word = v.pipe(v.string(), v.minLength(1));
/** A number above zero. */
export const PositiveNumber = v.pipe(v.number(), v.gtValue(0));

/** A part of the form, with what it is for. */
export function said<const Schema extends v.GenericSchema>(schema: Schema, text: string) {
  return v.pipe(schema, v.description(text));
}

/** A table of values: one level of keys for each fact of `by`. */
export interface ValueTable {
  readonly [key: string]: number | string | ValueTable;
}

const ValueTableSchema: v.GenericSchema<ValueTable> = v.lazy(() =>
  v.record(v.string(), v.union([v.number(), v.string(), ValueTableSchema])),
);

/** A number, an expression over facts and quantities, or a table by one or more facts. */
export const RateValueSchema = said(
  v.union([v.number(), Word, v.strictObject({ by: v.pipe(v.array(Word), v.minLength(1)), values: ValueTableSchema })]),
  'A number (46.84), an expression ("0.3 * water_rate"), or a table: {"by": ["class", "meter"], "values": {"residential": {"5/8": 11.39, ">=1": 20}, "*": {"*": 30}}}. Keys may be lists ("5/8, 3/4"), ranges ("2..4", ">=1", "<=3/4") and "*" for all others.',
);

/** A rounding. */
export const RoundingSchema = said(
  v.union([v.literal("none"), v.strictObject({ to: PositiveNumber, mode: v.picklist(ROUNDING_MODES) })]),
  'How a number is rounded: {"to": 0.01, "mode": "half-up"}, or "none".',
);

/** Conditions on facts. */
export const ConditionsSchema = said(
  v.record(Word, v.union([Word, v.number(), v.array(v.union([Word, v.number()]))])),
  'Whom a charge is for: every fact must have one of its values: {"class": ["residential", "senior"], "zone": "inside"}. Ranges as in tables: {"meter": ">=3"}.',
);

/** A figure as written. */
export type RateValue = v.InferOutput<typeof RateValueSchema>;
/** Conditions as written. */
export type Conditions = v.InferOutput<typeof ConditionsSchema>;
/** A rounding as written. */
export type WrittenRounding = v.InferOutput<typeof RoundingSchema>;
