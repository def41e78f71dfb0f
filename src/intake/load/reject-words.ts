import type { LedgerColumn } from "../../ledger/table";
import type { Recipe } from "../recipe/recipe-schema";
import { templateColumns } from "../recipe/template";
import { DATE_RANGE } from "../canonical/staging-sql";
import { unreadableReason } from "../values/unreadable-reason";
import { baseColumns } from "./base-table";
import { ledgerValues } from "./base-sql";
import { COLUMN_FAULT, FIELD_COUNT, NO_TABLE, ROW_FAULT, VALUE_FAULT } from "./fault-code";

/** What is wrong with a rejected record and in which column of the file. */
export interface RejectWords {
  readonly column: string | null;
  readonly reason: string;
}

/** What the reader of the file itself said of a row. */
export interface ReaderWords {
  readonly fault: string | null;
  readonly oddFields: string | null;
}

/** The words for a positive `problem` of the base table. */
export function rejectWords(problem: number, recipe: Recipe, reader: ReaderWords): RejectWords {
  if (problem === ROW_FAULT) return { column: null, reason: reader.fault ?? "the line cannot be read." };
  if (problem === FIELD_COUNT)
    return { column: null, reason: reader.oddFields ?? "the line has an odd number of fields." };
  if (problem === NO_TABLE) return { column: null, reason: untakenReason(recipe) };
  return problem >= VALUE_FAULT.base ? valueWords(problem, recipe) : columnWords(problem, recipe);
}

function untakenReason({ tables }: Recipe): string {
  const columns = new Set(tables.flatMap(({ onlyWhere }) => (onlyWhere ?? []).map(({ column }) => column)));
  return `the layout does not say where this record belongs: look at ${[...columns].join(", ")}, and give its code a meaning.`;
}

function columnWords(problem: number, recipe: Recipe): RejectWords {
  const position = Math.floor((problem - COLUMN_FAULT.base) / 10);
  const column = baseColumns(recipe).find((each) => each.position === position);
  if (column === undefined) throw new Error(`no column for problem ${String(problem)}`);
  const { name } = column.recipe;
  return { column: name, reason: `${name} ${unreadableReason(column.format, (problem - COLUMN_FAULT.base) % 10)}` };
}

function valueWords(problem: number, recipe: Recipe): RejectWords {
  const value = ledgerValues(recipe)[Math.floor((problem - VALUE_FAULT.base) / 10)];
  if (value === undefined) throw new Error(`no value for problem ${String(problem)}`);
  const field = value.rule.columns[value.column.name] ?? "";
  const names = templateColumns(typeof field === "string" ? field : field.from).join(" + ");
  const name = names === "" ? value.column.name : names;
  return { column: name, reason: `${name} ${valueReason((problem - VALUE_FAULT.base) % 10, value.column)}` };
}

function valueReason(kind: number, column: LedgerColumn): string {
  switch (kind) {
    case VALUE_FAULT.missing:
      return "is empty but must be filled. Fill it in the export.";
    case VALUE_FAULT.notListed:
      return `has no meaning in the ledger: ${column.name} must be one of ${(column.oneOf ?? []).join(", ")}. Give the code a meaning in the layout.`;
    case VALUE_FAULT.outOfRange:
      return `lies outside ${DATE_RANGE.first} to ${DATE_RANGE.last}. Correct the year.`;
    default:
      return "stands on an earlier line already, or was loaded before; a document must not count twice. Remove the copy or give it its own number.";
  }
}
