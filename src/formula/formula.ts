/**
 * An Excel formula as a value. It refers to inputs, tables and columns by name, never to addresses,
 * so that only the printer decides how a reference is written.
 */
export type Formula = readonly FormulaPart[];

/** One piece of a formula: typed text, a constant, or a reference by name. */
export type FormulaPart =
  /** Operators, numbers, parentheses and allowed function names, as typed: `SUM(`. */
  | { readonly kind: "text"; readonly text: string }
  /** A text constant; printed between quotes with quotes doubled. */
  | { readonly kind: "string"; readonly value: string }
  /** A named input cell: `In_AsOfDate`. */
  | { readonly kind: "input"; readonly name: string }
  /** A whole column of a native table's body: `AgingByClass[Not due]`. */
  | { readonly kind: "column"; readonly table: string; readonly column: string }
  /** The same row's cell in another column of the table the formula stands in. */
  | { readonly kind: "this-row"; readonly column: string }
  /** A named cell of a totals block. */
  | { readonly kind: "total"; readonly name: string };
