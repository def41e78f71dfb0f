import { type CellError, finite, isError, type Scalar, toNumber, toText, toTruth } from "./cell-scalar";
import { matchesAll } from "./criterion";
import { roundTo } from "../domain/round-decimal";

/** An operand of a function: one value, or the values of a column. */
export type Operand = Scalar | readonly Scalar[];

type Figures = readonly number[] | CellError;
type WorksheetFunction = (operands: readonly Operand[]) => Scalar;

const DIV0: CellError = { error: "#DIV/0!" };
const UNKNOWN: CellError = { error: "unknown" };

/** Calls a function by its Excel name; `unknown` for those only Excel computes. */
export function callFunction(name: string, operands: readonly Operand[]): Scalar {
  return FUNCTIONS[name]?.(operands) ?? UNKNOWN;
}

const FUNCTIONS: Readonly<Record<string, WorksheetFunction | undefined>> = {
  SUM: (operands) => overFigures(operands, sumOf),
  AVERAGE: (operands) => overFigures(operands, (all) => (all.length === 0 ? DIV0 : sumOf(all) / all.length)),
  MIN: (operands) => overFigures(operands, (all) => all.reduce((least, each) => Math.min(least, each), all[0] ?? 0)),
  MAX: (operands) => overFigures(operands, (all) => all.reduce((most, each) => Math.max(most, each), all[0] ?? 0)),
  PRODUCT: (operands) => overFigures(operands, (all) => all.reduce((product, each) => product * each, 1)),
  COUNT: (operands) => operands.flatMap(valuesOf).filter((value) => typeof value === "number").length,
  COUNTA: (operands) => operands.flatMap(valuesOf).filter((value) => value !== null).length,
  ABS: ([value]) => ofNumber(value, Math.abs),
  SIGN: ([value]) => ofNumber(value, Math.sign),
  INT: ([value]) => ofNumber(value, Math.floor),
  SQRT: ([value]) => ofNumber(value, Math.sqrt),
  ROUND: ([value, digits]) => ofTwo(value, digits, (a, b) => roundTo(a, b, "nearest")),
  ROUNDUP: ([value, digits]) => ofTwo(value, digits, (a, b) => roundTo(a, b, "away-from-zero")),
  ROUNDDOWN: ([value, digits]) => ofTwo(value, digits, (a, b) => roundTo(a, b, "toward-zero")),
  MOD: ([value, by]) => ofTwo(value, by, (a, b) => (b === 0 ? DIV0 : a - b * Math.floor(a / b))),
  POWER: ([value, by]) => ofTwo(value, by, (a, b) => a ** b),
  IF: ([condition, yes = true, no = false]) => {
    const truth = toTruth(one(condition));
    return isError(truth) ? truth : one(truth ? yes : no);
  },
  IFERROR: ([value, otherwise]) => {
    const result = one(value);
    return isError(result) && result.error !== "unknown" ? one(otherwise) : result;
  },
  AND: (operands) => overTruths(operands, (all) => all.every((each) => each)),
  OR: (operands) => overTruths(operands, (all) => all.some((each) => each)),
  NOT: ([value]) => overTruths([one(value)], (all) => all[0] !== true),
  ISNUMBER: ([value]) => typeof one(value) === "number",
  ISTEXT: ([value]) => typeof one(value) === "string",
  ISBLANK: ([value]) => one(value) === null,
  LEN: ([value]) => ofText(value, (text) => text.length),
  COUNTIF: countMatching,
  COUNTIFS: countMatching,
  SUMIF: ([tested = null, criterion = null, summed = tested]) => sumMatching(summed, [tested, criterion]),
  SUMIFS: ([summed = null, ...conditions]) => sumMatching(summed, conditions),
  SUMPRODUCT: (operands) => sumProduct(operands.map(valuesOf)),
  INDEX: ([column = null, row = null]) => rowOf(valuesOf(column), one(row)),
};

function one(operand: Operand | undefined): Scalar {
  return operand === undefined || isColumn(operand) ? UNKNOWN : operand;
}

/** Rows count from 1; an empty cell is 0. Row 0, the whole column, and rows beyond it are left to Excel. */
function rowOf(column: readonly Scalar[], row: Scalar): Scalar {
  const number = toNumber(row);
  const value = isError(number) ? number : column[Math.trunc(number) - 1];
  return value === undefined ? UNKNOWN : (value ?? 0);
}

function isColumn(operand: Operand): operand is readonly Scalar[] {
  return Array.isArray(operand);
}

function valuesOf(operand: Operand): readonly Scalar[] {
  return isColumn(operand) ? operand : [operand];
}

/** In a column only numbers count; a value given by itself is taken for a number if it can be. */
function overFigures(operands: readonly Operand[], measure: (all: readonly number[]) => Scalar): Scalar {
  const figures: number[] = [];
  for (const operand of operands) {
    const found = isColumn(operand) ? columnFigures(operand) : singleFigure(operand);
    if ("error" in found) return found;
    for (const figure of found) figures.push(figure);
  }
  return measure(figures);
}

function columnFigures(column: readonly Scalar[]): Figures {
  return column.find(isError) ?? column.filter((value) => typeof value === "number");
}

function singleFigure(value: Scalar): Figures {
  const number = toNumber(value);
  return isError(number) ? number : [number];
}

function sumOf(figures: readonly number[]): number {
  return figures.reduce((sum, each) => sum + each, 0);
}

function ofNumber(operand: Operand | undefined, operation: (value: number) => number): Scalar {
  const value = toNumber(one(operand));
  return isError(value) ? value : finite(operation(value));
}

type TwoNumbers = (left: number, right: number) => number | CellError;

function ofTwo(left: Operand | undefined, right: Operand | undefined, operation: TwoNumbers): Scalar {
  const [a, b] = [toNumber(one(left)), toNumber(one(right))];
  if (isError(a)) return a;
  if (isError(b)) return b;
  const result = operation(a, b);
  return isError(result) ? result : finite(result);
}

function ofText(operand: Operand | undefined, operation: (text: string) => Scalar): Scalar {
  const text = toText(one(operand));
  return isError(text) ? text : operation(text);
}

function overTruths(operands: readonly Operand[], decide: (all: readonly boolean[]) => boolean): Scalar {
  const truths = operands.flatMap(valuesOf).map(toTruth);
  return truths.find(isError) ?? decide(truths.filter((truth) => typeof truth === "boolean"));
}

function countMatching(operands: readonly Operand[]): Scalar {
  const matches = matchesAll(conditionsOf(operands));
  return "error" in matches ? matches : matches.filter((each) => each).length;
}

function sumMatching(summed: Operand, operands: readonly Operand[]): Scalar {
  const matches = matchesAll(conditionsOf(operands));
  if ("error" in matches) return matches;
  return overFigures([valuesOf(summed).filter((_, index) => matches[index] === true)], sumOf);
}

function conditionsOf(operands: readonly Operand[]) {
  return operands.flatMap((operand, index) => {
    return index % 2 === 0 ? [{ values: valuesOf(operand), criterion: one(operands[index + 1]) }] : [];
  });
}

/** Text, yes and no, and empty cells count as 0. */
function sumProduct(columns: readonly (readonly Scalar[])[]): Scalar {
  const [first = [], ...others] = columns;
  if (others.some((column) => column.length !== first.length)) return { error: "#VALUE!" };
  const error = columns.flatMap((column) => column.find(isError) ?? [])[0];
  const figure = (value: Scalar | undefined) => (typeof value === "number" ? value : 0);
  return (
    error ??
    sumOf(first.map((value, row) => others.reduce((product, column) => product * figure(column[row]), figure(value))))
  );
}
