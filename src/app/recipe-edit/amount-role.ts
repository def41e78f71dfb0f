import type { Recipe } from "../../intake/recipe/recipe-schema";
import type { LedgerPlace } from "./column-use";
import { type AmountTerm, amountTemplate, amountTerms, templateOf, withTemplate } from "./field-source";

/** How a column counts in an amount of the ledger. */
export interface AmountRole {
  readonly sign: "+" | "-";
  /** Other columns that are part of the same amount. */
  readonly others: readonly AmountTerm[];
}

/** How a column counts in a ledger amount; null when it does not. */
export function amountRole(recipe: Recipe, name: string, place: LedgerPlace): AmountRole | null {
  const terms = termsOf(recipe, place);
  const own = terms.find(({ column }) => holds(column, name));
  return own === undefined ? null : { sign: own.sign, others: terms.filter((term) => term !== own) };
}

/** The recipe in which a column counts with this sign in a ledger amount. Other columns of the amount stay as they are. */
export function withAmountSign(
  recipe: Recipe,
  name: string,
  { place, sign }: { readonly place: LedgerPlace; readonly sign: "+" | "-" },
): Recipe {
  const terms = termsOf(recipe, place).map((term) => (holds(term.column, name) ? { ...term, sign } : term));
  return withTerms(recipe, place, terms);
}

/**
 * The recipe in which a column is added to (or taken from) what a ledger amount is made of already, as for a bank's
 * columns of debits and credits.
 */
export function withAmountAdded(
  recipe: Recipe,
  name: string,
  { place, sign }: { readonly place: LedgerPlace; readonly sign: "+" | "-" },
): Recipe {
  const others = termsOf(recipe, place).filter((term) => !holds(term.column, name));
  return withTerms(recipe, place, [...others, { column: name, sign }]);
}

/** The recipe in which a ledger amount is made of one column alone. */
export function withoutOthers(recipe: Recipe, name: string, place: LedgerPlace): Recipe {
  return withTerms(
    recipe,
    place,
    termsOf(recipe, place).filter((term) => holds(term.column, name)),
  );
}

function holds(column: string, name: string): boolean {
  return column.split("|").some((each) => each.trim() === name);
}

function termsOf({ tables }: Recipe, { table, column }: LedgerPlace): readonly AmountTerm[] {
  const rule = tables.find((each) => each.table === table)?.columns[column];
  return rule === undefined ? [] : amountTerms(templateOf(rule));
}

function withTerms(recipe: Recipe, { table, column }: LedgerPlace, terms: readonly AmountTerm[]): Recipe {
  const template = amountTemplate(terms);
  if (template === null) return recipe;
  const tables = recipe.tables.map((rule) => {
    if (rule.table !== table) return rule;
    return { ...rule, columns: { ...rule.columns, [column]: withTemplate(rule.columns[column] ?? "", template) } };
  });
  return { ...recipe, tables };
}
