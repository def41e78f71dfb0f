/**
 * An Excel formula as a value. It refers to inputs, tables, columns and lines by name, never to addresses,
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
  | { readonly kind: "total"; readonly name: string }
  /** One cell of a table: a statement's line in one year, or the row of a table by its index from "0" on. */
  | { readonly kind: "cell"; readonly table: string; readonly row: string; readonly column: string }
  /** Neighbouring cells of a table from one corner to the other, both counted in. */
  | {
      readonly kind: "cells";
      readonly table: string;
      readonly rows: readonly [first: string, last: string];
      readonly columns: readonly [first: string, last: string];
    };

/** A reference to cells of a table that only an address can express. */
export type CellReference = Extract<FormulaPart, { readonly kind: "cell" | "cells" }>;
