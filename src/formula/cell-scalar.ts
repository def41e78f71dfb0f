/** An error a cell shows; `unknown` where this product does not compute what Excel would. */
export interface CellError {
  readonly error: "#DIV/0!" | "#VALUE!" | "#NUM!" | "#N/A" | "unknown";
}

/** What a formula gives for one cell; null is an empty cell. */
export type Scalar = number | string | boolean | null | CellError;

/** Whether a value is an error. */
export function isError(value: Scalar): value is CellError {
  return typeof value === "object" && value !== null;
}

/**
 * A value where Excel needs a number: an empty cell is 0, TRUE is 1, text that looks like a number is one.
 * @example toNumber("12") // 12
 */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === "number" || isError(value)) return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === null) return 0;
  const number = value.trim() === "" ? Number.NaN : Number(value);
  return Number.isNaN(number) ? { error: "#VALUE!" } : number;
}

/** A value where Excel needs text. */
export function toText(value: Scalar): string | CellError {
  if (isError(value)) return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null ? "" : String(value);
}

/** A value where Excel needs yes or no: any number but 0 is yes. */
export function toTruth(value: Scalar): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (typeof value === "string") return { error: "#VALUE!" };
  const number = toNumber(value);
  return typeof number === "number" ? number !== 0 : number;
}

/** A number that came of arithmetic; Excel shows `#NUM!` where there is none. */
export function finite(value: number): number | CellError {
  return Number.isFinite(value) ? value : { error: "#NUM!" };
}

/**
 * Order as Excel has it: numbers before text before FALSE before TRUE, text without regard to case, an empty cell as
 * the empty text or 0.
 * @returns negative, 0 or positive
 */
export function compare(left: Scalar, right: Scalar): number | CellError {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const [a, b] = [blankAs(left, right), blankAs(right, left)];
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") {
    const [low, high] = [a.toLowerCase(), b.toLowerCase()];
    return low === high ? 0 : low < high ? -1 : 1;
  }
  return rank(a) === rank(b) ? Number(a) - Number(b) : rank(a) - rank(b);
}

type Filled = number | string | boolean;

function blankAs(value: Filled | null, other: Filled | null): Filled {
  if (value !== null) return value;
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function rank(value: Filled): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}
