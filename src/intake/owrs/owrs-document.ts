import * as v from "valibot";

/** A figure that may depend on facts: `{ depends_on: meter_size, values: { '5/8"': 11 } }`; several facts join their keys with |. */
export interface DependentFigure {
  readonly depends_on: string | readonly string[];
  readonly values: Readonly<Record<string, OwrsScalar | readonly OwrsScalar[]>>;
}

/** A number, a name, or a formula as text. */
export type OwrsScalar = string | number;

/** Whatever stands behind a name of a class: a scalar, a list of tiers, or one of these by facts. */
export type OwrsFigure = OwrsScalar | readonly OwrsScalar[] | DependentFigure;

const Scalar = v.union([v.number(), v.string()]);
const FigureSchema = v.union([
  Scalar,
  v.array(Scalar),
  v.object({
    depends_on: v.union([v.string(), v.array(v.string())]),
    values: v.record(v.string(), v.union([Scalar, v.array(Scalar)])),
  }),
]);

/** The form of the Open Water Rate Specification, as far as bills need it: metadata, and figures by class and name. */
export const OwrsSchema = v.object({
  metadata: v.optional(
    v.looseObject({
      effective_date: v.optional(v.union([v.string(), v.date()])),
      utility_name: v.optional(v.string()),
      bill_frequency: v.optional(v.string()),
      bill_unit: v.optional(v.string()),
    }),
    {},
  ),
  rate_structure: v.record(v.string(), v.record(v.string(), FigureSchema)),
});

/** A document of the specification. */
export type OwrsDocument = v.InferOutput<typeof OwrsSchema>;
/** The figures of one class. */
export type OwrsClass = OwrsDocument["rate_structure"][string];

/** Whether a figure depends on facts. */
export function isDependent(figure: OwrsFigure): figure is DependentFigure {
  return typeof figure === "object" && "depends_on" in figure;
}
