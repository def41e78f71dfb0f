import { type CellError, compare, isError, type Scalar } from "./cell-scalar";

/** Values of a column, and what SUMIF, COUNTIF and their like ask of each. */
export interface Condition {
  readonly values: readonly Scalar[];
  readonly criterion: Scalar;
}

/**
 * For every row, whether all conditions hold. `*` and `?` stand for any text and any letter; wildcards that are escaped or compared
 * are left to Excel: they give `unknown`.
 * @example matchesAll([{ values: ["water", "sewer"], criterion: "Water" }]) // [true, false]
 */
export function matchesAll(conditions: readonly Condition[]): readonly boolean[] | CellError {
  const length = conditions[0]?.values.length ?? 0;
  if (conditions.some(({ values }) => values.length !== length)) return { error: "#VALUE!" };
  const tests: ((value: Scalar) => boolean)[] = [];
  for (const { criterion } of conditions) {
    const test = testOf(criterion);
    if ("error" in test) return test;
    tests.push(test.holds);
  }
  return Array.from({ length }, (_, row) =>
    tests.every((holds, index) => holds(conditions[index]?.values[row] ?? null)),
  );
}

function testOf(criterion: Scalar): { readonly holds: (value: Scalar) => boolean } | CellError {
  if (isError(criterion)) return criterion;
  if (typeof criterion !== "string") return { holds: (value) => isSame(value, criterion) };
  if (/^[<>]|~/.test(criterion) && /[*?~]/.test(criterion)) return { error: "unknown" };
  if (/[*?]/.test(criterion))
    return { holds: (value) => typeof value === "string" && patternOf(criterion).test(value) };
  const [, operator = "", operand = ""] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  const asked = operand !== "" && Number.isFinite(Number(operand)) ? Number(operand) : operand;
  if (operator === "" || operator === "=") return { holds: (value) => isSame(value, asked) };
  if (operator === "<>") return { holds: (value) => !isSame(value, asked) };
  return { holds: (value) => isOrdered(value, operator, asked) };
}

/** A whole text with wildcards, in any case of letters. */
function patternOf(criterion: string): RegExp {
  const parts = criterion.replace(/^=/, "").replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${parts.replaceAll("*", ".*").replaceAll("?", ".")}$`, "is");
}

function isSame(value: Scalar, asked: Scalar): boolean {
  if (value === null) return asked === "";
  return typeof value === typeof asked && compare(value, asked) === 0;
}

/** Numbers are compared with numbers only, text with text. */
function isOrdered(value: Scalar, operator: string, asked: Scalar): boolean {
  if (typeof value !== typeof asked) return false;
  const order = compare(value, asked);
  if (isError(order)) return false;
  if (order === 0) return operator.endsWith("=");
  return operator.startsWith("<") ? order < 0 : order > 0;
}
