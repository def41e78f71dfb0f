import type { Formula, FormulaPart } from "./formula";
import { readFormulaText } from "./formula-text";

/** What may stand between `${` and `}`: a reference, another formula (put in parentheses), or a constant. */
export type FormulaOperand = FormulaPart | Formula | string | number | boolean;

/** The longest text constant Excel accepts inside a formula. */
const LONGEST_STRING = 255;

/**
 * Builds a formula, or a piece of one to be joined with others; `checkReport` refuses what is no whole formula in the
 * end. The typed text may hold operators, numbers, quoted text and allowed functions; everything from
 * outside enters between `${` and `}` and is escaped by its kind.
 * @throws Error when the text holds an address, a name or a function that is not allowed
 * @example formula`IF(${input("In_Rate")}>0,${thisRow("Open")}*${input("In_Rate")},0)`
 */
export function formula(text: TemplateStringsArray, ...operands: readonly FormulaOperand[]): Formula {
  const parts = text.flatMap((piece, index) => {
    const operand = operands[index];
    return [...readFormulaText(piece), ...(operand === undefined ? [] : partsOf(operand))];
  });
  return joinText(parts);
}

function partsOf(operand: FormulaOperand): readonly FormulaPart[] {
  if (typeof operand === "string") return [stringPart(operand)];
  if (typeof operand === "number") return [{ kind: "text", text: numberText(operand) }];
  if (typeof operand === "boolean") return [{ kind: "text", text: operand ? "TRUE" : "FALSE" }];
  if ("kind" in operand) return [operand];
  const isSimple = operand.length === 1 && operand[0]?.kind !== "text";
  return isSimple ? operand : [{ kind: "text", text: "(" }, ...operand, { kind: "text", text: ")" }];
}

function stringPart(value: string): FormulaPart {
  if (value.length > LONGEST_STRING) throw new Error("a text constant in a formula holds at most 255 characters");
  return { kind: "string", value };
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} is not a number a formula can hold`);
  const text = String(value).replace("e", "E").replace("E+", "E");
  return value < 0 ? `(${text})` : text;
}

function joinText(parts: readonly FormulaPart[]): Formula {
  const joined: FormulaPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind === "text" && last?.kind === "text")
      joined[joined.length - 1] = { kind: "text", text: last.text + part.text };
    else joined.push(part);
  }
  return joined;
}
