import type { BinaryOperator, Expression, Reference } from "./expression";
import type { Formula } from "./formula";

type Token =
  | { readonly kind: "symbol"; readonly symbol: string }
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "constant"; readonly value: number | string }
  | { readonly kind: "reference"; readonly reference: Reference };

/** Operators from the loosest to the tightest, as Excel binds them; each level binds from the left. */
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ["=", "<>", "<=", ">=", "<", ">"],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/**
 * Reads a formula as a tree. In Excel a sign binds tighter than a power: `-2^2` is 4.
 * @throws Error when it is no whole formula, such as `1+`
 */
export function parseFormula(formula: Formula): Expression {
  const tokens = formula.flatMap(tokensOf);
  const reader = new Reader(tokens);
  const expression = reader.binary(0);
  reader.end();
  return expression;
}

/** Why a formula cannot be computed by anybody, or null when it is a whole formula. */
export function formulaFault(formula: Formula): string | null {
  try {
    parseFormula(formula);
    return null;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

function tokensOf(part: Formula[number]): readonly Token[] {
  if (part.kind === "string") return [{ kind: "constant", value: part.value }];
  if (part.kind !== "text") return [{ kind: "reference", reference: part }];
  const texts = part.text.match(/\d+(?:\.\d+)?(?:E[+-]?\d+)?|<=|>=|<>|[A-Za-z_][\w.]*|[^\s]/g) ?? [];
  return texts.map((text): Token => {
    if (/^\d/.test(text)) return { kind: "constant", value: Number(text) };
    return /^[A-Za-z_]/.test(text) ? { kind: "word", word: text } : { kind: "symbol", symbol: text };
  });
}

/** Reads tokens from left to right. */
class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  binary(level: number): Expression {
    const operators = LEVELS[level];
    if (operators === undefined) return this.#signed();
    let left = this.binary(level + 1);
    for (let operator = this.#takeOne(operators); operator !== null; operator = this.#takeOne(operators)) {
      left = { kind: "binary", operator, left, right: this.binary(level + 1) };
    }
    return left;
  }

  end(): void {
    if (this.#at < this.#tokens.length) throw new Error("the formula goes on after its end");
  }

  #signed(): Expression {
    const sign = this.#takeOne(["+", "-"] as const);
    if (sign !== null) return { kind: "sign", sign, operand: this.#signed() };
    let operand = this.#primary();
    while (this.#takeOne(["%"] as const) !== null) operand = { kind: "percent", operand };
    return operand;
  }

  #primary(): Expression {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (token?.kind === "constant" || token?.kind === "reference") return token;
    if (token?.kind === "word") return this.#word(token.word);
    if (token?.symbol !== "(") throw new Error("the formula lacks an operand");
    const inside = this.binary(0);
    this.#expect(")");
    return inside;
  }

  #word(word: string): Expression {
    if (this.#takeOne(["("] as const) === null) return { kind: "constant", value: word === "TRUE" };
    const operands: Expression[] = [];
    if (this.#takeOne([")"] as const) !== null) return { kind: "call", name: word, operands };
    do operands.push(this.binary(0));
    while (this.#takeOne([","] as const) !== null);
    this.#expect(")");
    return { kind: "call", name: word, operands };
  }

  #takeOne<const S extends string>(symbols: readonly S[]): S | null {
    const token = this.#tokens[this.#at];
    const found = token?.kind === "symbol" ? symbols.find((symbol) => symbol === token.symbol) : undefined;
    if (found === undefined) return null;
    this.#at += 1;
    return found;
  }

  #expect(symbol: string): void {
    if (this.#takeOne([symbol]) === null) throw new Error(`the formula lacks ${symbol}`);
  }
}
