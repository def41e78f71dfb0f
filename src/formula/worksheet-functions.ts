import { type CellError, finite, isError, type Scalar, toNumber, toText, toTruth } from "./cell-scalar";
import { matchesAll } from "./criterion";
import { type LoanTerms, levelPayment, netWorth, presentWorth } from "./loan-functions";
import { cellAtIndex, placeOf } from "./look-up";
import { columnsOf, isCells, one, type Operand, UNKNOWN, valuesOf } from "./operand";
import { roundTo } from "../domain/round-decimal";

type Figures = readonly number[] | CellError;
type WorksheetFunction = (operands: readonly Operand[]) => Scalar;

const DIV0: CellError = { error: "#DIV/0!" };

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
  SUMPRODUCT: (operands) => sumProduct(operands),
  INDEX: cellAtIndex,
  MATCH: placeOf,
  PMT: (operands) => ofLoan(operands, levelPayment),
  PV: (operands) => ofLoan(operands, presentWorth),
  NPV: ([rate, ...amounts]) => overFigures(amounts, (all) => ofNumber(rate, (each) => netWorth(each, all))),
  EXP: ([value]) => ofNumber(value, Math.exp),
  LN: ([value]) => ofNumber(value, Math.log),
};

/** In cells only numbers count; a value given by itself is taken for a number if it can be. */
function overFigures(operands: readonly Operand[], measure: (all: readonly number[]) => Scalar): Scalar {
  const figures: number[] = [];
  for (const operand of operands) {
    const found = isCells(operand) ? cellFigures(valuesOf(operand)) : singleFigure(operand);
    if ("error" in found) return found;
    for (const figure of found) figures.push(figure);
  }
  return measure(figures);
}

function cellFigures(values: readonly Scalar[]): Figures {
  return values.find(isError) ?? values.filter((value) => typeof value === "number");
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

/** Rate, periods, amount, then what is left over and when payments fall due, both 0 when absent. */
function ofLoan(operands: readonly Operand[], measure: (terms: LoanTerms, amount: number) => number): Scalar {
  const [rate, periods, amount, after = 0, due = 0] = operands.map((operand) => toNumber(one(operand)));
  for (const each of [rate, periods, amount, after, due]) {
    if (typeof each === "object") return each;
  }
  if (typeof rate !== "number" || typeof periods !== "number" || typeof amount !== "number") return UNKNOWN;
  const terms = { rate, periods, after: Number(after), due: Number(due) };
  return finite(measure(terms, amount));
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

/** Text, yes and no, and empty cells count as 0. A row and a column cannot be multiplied. */
function sumProduct(operands: readonly Operand[]): Scalar {
  const columns = operands.map(valuesOf);
  const [first = [], ...others] = columns;
  const isUneven = others.some((column) => column.length !== first.length);
  if (isUneven || new Set(operands.map(columnsOf)).size > 1) return { error: "#VALUE!" };
  const error = columns.flatMap((column) => column.find(isError) ?? [])[0];
  const figure = (value: Scalar | undefined) => (typeof value === "number" ? value : 0);
  return (
    error ??
    sumOf(first.map((value, row) => others.reduce((product, column) => product * figure(column[row]), figure(value))))
  );
}
