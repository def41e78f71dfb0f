import { assertNever } from "../domain/assert-never";
import { compare, finite, isError, type Scalar, toNumber, toText } from "./cell-scalar";
import type { BinaryOperator, Expression, Reference } from "./expression";
import { isCells, type Operand } from "./operand";
import { callFunction } from "./worksheet-functions";

/** Gives what a reference stands for: one value, or the values of several cells. */
export type Resolve = (reference: Reference) => Operand;

/**
 * The value of a formula. What Excel computes but this does not gives the error `unknown`, and so does all that
 * depends on it; Excel itself computes every formula anew when it opens a workbook.
 */
export function evaluate(expression: Expression, resolve: Resolve): Scalar {
  const value = evaluateOperand(expression, resolve);
  return isCells(value) ? { error: "unknown" } : value;
}

function evaluateOperand(expression: Expression, resolve: Resolve): Operand {
  switch (expression.kind) {
    case "constant":
      return expression.value;
    case "reference":
      return resolve(expression.reference);
    case "sign":
      return signed(expression.sign, evaluate(expression.operand, resolve));
    case "percent":
      return arithmetic(evaluate(expression.operand, resolve), 100, (a, b) => a / b);
    case "binary":
      return binary(expression.operator, evaluate(expression.left, resolve), evaluate(expression.right, resolve));
    case "call":
      return callFunction(
        expression.name,
        expression.operands.map((operand) => evaluateOperand(operand, resolve)),
      );
    default:
      return assertNever(expression);
  }
}

function signed(sign: "+" | "-", value: Scalar): Scalar {
  return sign === "+" ? value : arithmetic(0, value, (a, b) => a - b);
}

function binary(operator: BinaryOperator, left: Scalar, right: Scalar): Scalar {
  switch (operator) {
    case "+":
      return arithmetic(left, right, (a, b) => a + b);
    case "-":
      return arithmetic(left, right, (a, b) => a - b);
    case "*":
      return arithmetic(left, right, (a, b) => a * b);
    case "/":
      return divided(left, right);
    case "^":
      return arithmetic(left, right, (a, b) => a ** b);
    case "&":
      return joined(toText(left), toText(right));
    default:
      return compared(operator, compare(left, right));
  }
}

function arithmetic(left: Scalar, right: Scalar, operation: (a: number, b: number) => number): Scalar {
  const [a, b] = [toNumber(left), toNumber(right)];
  if (isError(a)) return a;
  return isError(b) ? b : finite(operation(a, b));
}

function divided(left: Scalar, right: Scalar): Scalar {
  const isByZero = toNumber(right) === 0 && !isError(toNumber(left));
  return isByZero ? { error: "#DIV/0!" } : arithmetic(left, right, (a, b) => a / b);
}

function joined(left: ReturnType<typeof toText>, right: ReturnType<typeof toText>): Scalar {
  if (isError(left)) return left;
  return isError(right) ? right : left + right;
}

function compared(operator: "=" | "<>" | "<" | ">" | "<=" | ">=", order: ReturnType<typeof compare>): Scalar {
  if (isError(order)) return order;
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    case ">=":
      return order >= 0;
    default:
      return assertNever(operator);
  }
}
