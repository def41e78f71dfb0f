import { policyInWords } from "../../domain/study/policy-words";
import { PolicyTestSchema } from "../../domain/study/policy-schema";
import * as v from "valibot";
import { valueAt, wordsAt } from "./draft";
import { entryText } from "./entry-text";
import type { RowForm, StudyField } from "./field";

/**
 * A row in a few words: its name and what tells it from others.
 * @example rowWords({ name: "Power", amount: 100 }, BUDGET_ROWS) // "Power · $100"
 */
export function rowWords(row: unknown, form: RowForm): string {
  const test = v.safeParse(PolicyTestSchema, row);
  if (test.success) return capital(policyInWords(test.output));
  const shown = form.shown.map((path) => {
    const field = form.fields.find((each) => each.path.join() === path.join());
    return field === undefined ? "" : shortWords(valueAt(row, path), field);
  });
  const name = wordsAt(row, ["name"]) || wordsAt(row, ["id"]) || capital(form.one);
  return [name, ...shown.filter((each) => each !== "")].join(" · ");
}

/** Fields that are asked of a row as it stands. */
export function askedFields(row: unknown, fields: readonly StudyField[]): readonly StudyField[] {
  return fields.filter(({ when }) => when === undefined || when.is.includes(wordsAt(row, [when.key])));
}

/** A row without what is no longer asked of it, after another kind of it was chosen. */
export function onlyAsked(row: unknown, fields: readonly StudyField[]): unknown {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return row;
  const asked = new Set(askedFields(row, fields).map(({ path }) => path[0]));
  const gone = new Set(fields.map(({ path }) => path[0]).filter((key) => !asked.has(key)));
  return Object.fromEntries(Object.entries(row).filter(([key]) => !gone.has(key)));
}

/** An id that no row of a list has yet: the form's list with the next free number. */
export function freeId(rows: readonly unknown[], list: string): string {
  const taken = new Set(rows.map((row) => wordsAt(row, ["id"])));
  let number = rows.length + 1;
  while (taken.has(`${list}-${number}`)) number += 1;
  return `${list}-${number}`;
}

function shortWords(value: unknown, { entry }: StudyField): string {
  const text = entryText(value, entry);
  if (text === "") return "";
  if (entry.kind === "dollars" && typeof value === "number") return `$${text}`;
  return entry.kind === "percents" || entry.kind === "percent" ? `${text} %` : text;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
