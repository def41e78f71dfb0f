import { assertNever } from "../assert-never";
import { atLeast, atMost, type Exact, exactOf, ONE, ZERO } from "./exact";
import { roundTo, type Rounding } from "./rounding";

/** A formula of a rate schedule, read: numbers, names of facts and quantities, and a few functions. Never program text. */
export type Expression =
  | { readonly kind: "number"; readonly value: Exact }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "operation"; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "call"; readonly name: FunctionName; readonly operands: readonly Expression[] };

/** What may stand between two numbers; comparisons give 1 or 0. */
export type Operator = "+" | "-" | "*" | "/" | "<" | "<=" | ">" | ">=" | "=" | "<>";

const FUNCTIONS = {
  min: [1, 9],
  max: [1, 9],
  round: [1, 2],
  roundup: [1, 2],
  rounddown: [1, 2],
  if: [3, 3],
} as const;

/** Functions: `round(x, 0.1)` rounds to a step (1 unless given), halves up; `if(a > b, x, y)`. */
export type FunctionName = keyof typeof FUNCTIONS;

/** The words and signs of a formula, and how far they are read. */
interface Reading {
  readonly tokens: readonly string[];
  place: number;
}

/** Why a text is no formula, as a part of a sentence. */
export class BadExpression extends Error {}

/**
 * Reads a formula.
 * @throws BadExpression with what is wrong
 * @example parseExpression("max(1, round(impervious_sf / 2760))")
 */
export function parseExpression(text: string): Expression {
  const tokens =
    text.match(/\s+|\d*\.?\d+(?:[eE][+-]?\d+)?%?|[A-Za-z_][A-Za-z0-9_]*|<=|>=|<>|[-+*/(),<>=]|[\s\S]/g) ?? [];
  const reading: Reading = { tokens: tokens.filter((token) => token.trim() !== ""), place: 0 };
  const expression = comparison(reading);
  if (reading.place < reading.tokens.length)
    throw new BadExpression(`"${reading.tokens[reading.place] ?? ""}" is not expected there`);
  return expression;
}

/** The names of facts and quantities that a formula uses. */
export function namesIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case "number":
      return [];
    case "name":
      return [expression.name];
    case "operation":
      return [...namesIn(expression.left), ...namesIn(expression.right)];
    case "call":
      return expression.operands.flatMap(namesIn);
    default:
      return assertNever(expression);
  }
}

/**
 * The value of a formula, exactly.
 * @param valueOf the value of a fact or quantity; it throws where there is none
 */
export function evaluate(expression: Expression, valueOf: (name: string) => Exact): Exact {
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "name":
      return valueOf(expression.name);
    case "operation":
      return operate(expression.operator, evaluate(expression.left, valueOf), evaluate(expression.right, valueOf));
    case "call":
      return call(expression, valueOf);
    default:
      return assertNever(expression);
  }
}

function operate(operator: Operator, left: Exact, right: Exact): Exact {
  switch (operator) {
    case "+":
      return left.add(right);
    case "-":
      return left.sub(right);
    case "*":
      return left.mul(right);
    case "/":
      if (right.equals(0)) throw new BadExpression("it divides by zero");
      return left.div(right);
    default:
      return holds(operator, left.compare(right)) ? ONE : ZERO;
  }
}

function holds(operator: "<" | "<=" | ">" | ">=" | "=" | "<>", order: number): boolean {
  const tests = {
    "<": order < 0,
    "<=": order <= 0,
    ">": order > 0,
    ">=": order >= 0,
    "=": order === 0,
    "<>": order !== 0,
  };
  return tests[operator];
}

function call({ name, operands }: Extract<Expression, { kind: "call" }>, valueOf: (name: string) => Exact): Exact {
  const [first, second, third] = operands;
  const value = (operand: Expression | undefined) => (operand === undefined ? ONE : evaluate(operand, valueOf));
  switch (name) {
    case "if":
      return value(first).equals(0) ? value(third) : value(second);
    case "min":
      return operands.map(value).reduce(atMost);
    case "max":
      return operands.map(value).reduce(atLeast);
    default:
      return roundTo(value(first), stepOf(value(second), ROUNDS[name]));
  }
}

const ROUNDS = { round: "half-up", roundup: "up", rounddown: "down" } as const;

function stepOf(to: Exact, mode: Rounding["mode"]): Rounding {
  if (to.lte(0)) throw new BadExpression("it rounds to a step of zero or less");
  return { to, mode };
}

function comparison(reading: Reading): Expression {
  let left = sum(reading);
  for (let operator = next(reading, ["<", "<=", ">", ">=", "=", "<>"]); operator !== null; ) {
    left = { kind: "operation", operator, left, right: sum(reading) };
    operator = next(reading, ["<", "<=", ">", ">=", "=", "<>"]);
  }
  return left;
}

function sum(reading: Reading): Expression {
  let left = product(reading);
  for (let operator = next(reading, ["+", "-"]); operator !== null; operator = next(reading, ["+", "-"])) {
    left = { kind: "operation", operator, left, right: product(reading) };
  }
  return left;
}

function product(reading: Reading): Expression {
  let left = single(reading);
  for (let operator = next(reading, ["*", "/"]); operator !== null; operator = next(reading, ["*", "/"])) {
    left = { kind: "operation", operator, left, right: single(reading) };
  }
  return left;
}

function single(reading: Reading): Expression {
  const token = reading.tokens[reading.place];
  if (token === undefined) throw new BadExpression("it ends too early");
  reading.place += 1;
  if (token === "-")
    return { kind: "operation", operator: "-", left: { kind: "number", value: ZERO }, right: single(reading) };
  if (token === "(") return closed(reading, comparison(reading));
  const number = exactOf(token.replace("%", ""));
  if (number !== null) return { kind: "number", value: token.endsWith("%") ? number.div(100) : number };
  if (!/^[A-Za-z_]/.test(token)) throw new BadExpression(`"${token}" is not expected there`);
  return next(reading, ["("]) === null ? { kind: "name", name: token } : called(token, reading);
}

function called(token: string, reading: Reading): Expression {
  const name = Object.keys(FUNCTIONS).find((each): each is FunctionName => each === token.toLowerCase());
  if (name === undefined)
    throw new BadExpression(`there is no function ${token}; there are ${Object.keys(FUNCTIONS).join(", ")}`);
  const operands = [comparison(reading)];
  while (next(reading, [","]) !== null) operands.push(comparison(reading));
  const [least, most] = FUNCTIONS[name];
  if (operands.length < least || operands.length > most)
    throw new BadExpression(`${name} takes ${least === most ? least : `${least} to ${most}`} values`);
  return closed(reading, { kind: "call", name, operands });
}

function closed(reading: Reading, expression: Expression): Expression {
  if (next(reading, [")"]) === null) throw new BadExpression("a closing parenthesis is missing");
  return expression;
}

/** The next token if it is one of these; it is then read. */
function next<const Token extends string>(reading: Reading, wanted: readonly Token[]): Token | null {
  const token = wanted.find((each) => each === reading.tokens[reading.place]);
  if (token === undefined) return null;
  reading.place += 1;
  return token;
}
