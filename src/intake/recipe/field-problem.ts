import type { LedgerColumn } from "../../ledger/table";
import type { FieldRule, Recipe } from "./recipe-schema";
import { signedTerms, templateColumns, type TextPart, textParts } from "./template";

/** Where a field rule stands. */
interface FieldPlace {
  readonly column: LedgerColumn;
  readonly recipe: Recipe;
  /** In words: `tables 1 (charges).amount`. */
  readonly place: string;
}

/**
 * What makes a field rule unusable, as a part of a sentence; null when it can be used.
 * @example fieldProblem("{Amt}*2", { column: amount, recipe, place: "tables 1 (charges).amount" }) // '… is no sum of columns …'
 */
export function fieldProblem(field: FieldRule, at: FieldPlace): string | null {
  const template = typeof field === "string" ? field : field.from;
  return codesProblem(field, at) ?? formProblem(template, at) ?? columnsProblem(template, at) ?? listProblem(field, at);
}

function codesProblem(field: FieldRule, { recipe, place }: FieldPlace): string | null {
  if (typeof field === "string" || recipe.codes?.[field.codes] !== undefined) return null;
  return `${place} looks codes up in the list "${field.codes}", which is not among the recipe's codes`;
}

function formProblem(template: string, { column, place }: FieldPlace): string | null {
  const parts = textParts(template);
  const [only] = parts.length === 1 ? parts : [];
  switch (column.type) {
    case "money":
      return signedTerms(template) === null
        ? `${place} is "${template}", which is no sum of columns such as {Credit}-{Debit}`
        : null;
    case "yes-no":
      if (template === "Y" || template === "N") return null;
      return only?.kind === "column" ? null : `${place} is "${template}", which is not Y, N or one column`;
    case "quantity":
      return only?.kind === "column" ? null : `${place} is "${template}", which is not one column such as {Usage}`;
    case "date":
    case "moment":
      return only?.kind === "column" || only?.kind === "as-of"
        ? null
        : `${place} is "${template}", which is not one date such as {Due Date} or {@as_of}`;
    case "text":
      return template === "" ? `${place} is empty; leave it out instead` : strayBrace(parts, place);
  }
}

function strayBrace(parts: readonly TextPart[], place: string): string | null {
  const stray = parts.find((part) => part.kind === "text" && /[{}]/.test(part.text));
  return stray === undefined ? null : `${place} has a brace without its partner`;
}

function columnsProblem(template: string, { recipe, place }: FieldPlace): string | null {
  for (const name of templateColumns(template)) {
    const column = recipe.columns.find((each) => each.name === name);
    if (column === undefined)
      return `${place} names the column "${name}", which the recipe does not list among its columns`;
    if (column.as === "left-out") return `${place} names the column "${name}", which the recipe leaves out`;
  }
  return null;
}

/** A constant must be one of the words that the ledger knows. */
function listProblem(field: FieldRule, { column, place }: FieldPlace): string | null {
  const { oneOf } = column;
  if (oneOf === undefined || typeof field !== "string" || field.includes("{") || oneOf.includes(field)) return null;
  return `${place} is "${field}"; it must be one of ${oneOf.join(", ")}`;
}
