import { ledgerTable } from "../../ledger/tables";
import type { Recipe } from "../../intake/recipe/recipe-schema";
import { columnsIn, templateOf } from "./field-source";

/** The services that the ledger's own reports know by name. */
const SERVICES: readonly string[] = ["water", "sewer", "storm", "solid_waste"];

/** A code list of a recipe as it is shown: codes of the export and the ledger's words for them. */
export interface CodeList {
  readonly name: string;
  /** Columns of the file that are looked up in it. */
  readonly columns: readonly string[];
  readonly codes: readonly { readonly code: string; readonly word: string }[];
  /** Words to choose from; `isClosed` when the ledger takes no others. */
  readonly words: readonly string[];
  readonly isClosed: boolean;
}

/** The code lists of a recipe, in its order. */
export function codeLists(recipe: Recipe): readonly CodeList[] {
  return Object.entries(recipe.codes ?? {}).map(([name, codes]) => {
    const uses = usesOf(recipe, name);
    const closed = uses.map(({ oneOf }) => oneOf).find((oneOf) => oneOf !== undefined);
    return {
      name,
      columns: [...new Set(uses.flatMap((use) => use.columns))],
      codes: Object.entries(codes).map(([code, word]) => ({ code, word })),
      words: closed ?? (uses.some(({ ledgerColumn }) => ledgerColumn === "service") ? SERVICES : []),
      isClosed: closed !== undefined,
    };
  });
}

/** One code of a list and the ledger's word for it. */
export interface CodeEntry {
  readonly list: string;
  readonly code: string;
  readonly word: string;
}

/** The recipe in which a code stands for a word; a code that is new is added at the end of its list. */
export function withCode(recipe: Recipe, { list, code, word }: CodeEntry): Recipe {
  const codes = recipe.codes?.[list] ?? {};
  return { ...recipe, codes: { ...recipe.codes, [list]: { ...codes, [code]: word } } };
}

/** The recipe without a code: texts like it then stay as they are. */
export function withoutCode(recipe: Recipe, { list, code }: Omit<CodeEntry, "word">): Recipe {
  const left = Object.entries(recipe.codes?.[list] ?? {}).filter(([each]) => each !== code);
  return { ...recipe, codes: { ...recipe.codes, [list]: Object.fromEntries(left) } };
}

function usesOf({ tables }: Recipe, list: string) {
  return tables.flatMap(({ table, columns }) =>
    Object.entries(columns).flatMap(([ledgerColumn, rule]) => {
      if (typeof rule === "string" || rule.codes !== list) return [];
      const oneOf = ledgerTable(table).columns.find(({ name }) => name === ledgerColumn)?.oneOf;
      return [{ ledgerColumn, oneOf, columns: columnsIn(templateOf(rule)) }];
    }),
  );
}
