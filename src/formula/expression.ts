import type { FormulaPart } from "./formula";

/** A reference of a formula. */
export type Reference = Exclude<FormulaPart, { readonly kind: "text" | "string" }>;

/** Operators between two operands. */
export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";

/** A formula as a tree. */
export type Expression =
  | { readonly kind: "constant"; readonly value: number | string | boolean }
  | { readonly kind: "reference"; readonly reference: Reference }
  | { readonly kind: "sign"; readonly sign: "+" | "-"; readonly operand: Expression }
  | { readonly kind: "percent"; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "call"; readonly name: string; readonly operands: readonly Expression[] };
