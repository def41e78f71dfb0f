import type { FieldRule } from "../../intake/recipe/recipe-schema";

/** A `{Heading}` or `{A|B}` of a field rule, with the sign before it. */
const PLACE = /([-+]?)\s*\{([^{}]*)\}/g;

/** The template of a field rule, its code list aside. */
export function templateOf(rule: FieldRule): string {
  return typeof rule === "string" ? rule : rule.from;
}

/** A rule with another template; the code list stays. */
export function withTemplate(rule: FieldRule, template: string): FieldRule {
  return typeof rule === "string" ? template : { ...rule, from: template };
}

/**
 * The columns of the file that a template names, in order.
 * @example columnsIn("{Bill}-{Charge|Code}-{@line}") // ["Bill", "Charge", "Code"]
 */
export function columnsIn(template: string): readonly string[] {
  return places(template).flatMap(({ names }) => names.filter((name) => !name.startsWith("@")));
}

/**
 * A text template without one column; null when no column of the file remains in it.
 * @example withoutColumn("{Bill}-{Charge}", "Bill") // "{Charge}"
 * @example withoutColumn("{Charge|Code}", "Charge") // "{Code}"
 * @example withoutColumn("P-{Bill}", "Bill") // null
 */
export function withoutColumn(template: string, column: string): string | null {
  const left = template.replaceAll(/\{([^{}]*)\}/g, (_, inside: string) => {
    const names = inside.split("|").filter((name) => name.trim() !== column);
    return names.length === 0 ? "" : `{${names.join("|")}}`;
  });
  return columnsIn(left).length === 0 ? null : left.replace(/^[\s\-_/]+|[\s\-_/]+$/g, "").replaceAll("}--{", "}-{");
}

/** One column of an amount and how it counts. */
export interface AmountTerm {
  /** A heading, or several of which the first filled one counts: `A|B`. */
  readonly column: string;
  readonly sign: "+" | "-";
}

/**
 * The columns that make up an amount, each with its sign.
 * @example amountTerms("{Credit}-{Debit}") // [{ column: "Credit", sign: "+" }, { column: "Debit", sign: "-" }]
 */
export function amountTerms(template: string): readonly AmountTerm[] {
  return places(template).map(({ sign, inside }) => ({ column: inside, sign }));
}

/**
 * The template of a sum of signed columns; null when there are none.
 * @example amountTemplate([{ column: "Balance", sign: "-" }]) // "-{Balance}"
 */
export function amountTemplate(terms: readonly AmountTerm[]): string | null {
  if (terms.length === 0) return null;
  return terms.map(({ column, sign }, index) => `${sign === "+" && index === 0 ? "" : sign}{${column}}`).join("");
}

function places(template: string) {
  return Array.from(template.matchAll(PLACE), ([, sign, inside = ""]) => ({
    sign: sign === "-" ? ("-" as const) : ("+" as const),
    inside,
    names: inside.split("|").map((name) => name.trim()),
  }));
}
