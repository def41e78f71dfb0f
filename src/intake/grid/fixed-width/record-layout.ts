import { AppError } from "../../../ports/app-error";
import type { Ruler } from "../../file-shape";
import type { ValueFormat } from "../../values/value-format";
import { fieldsOfCopybook, isCopybook } from "./copybook";
import { formatOfField } from "./layout-format";
import { badLayout, type LayoutField, type LayoutLine } from "./layout-field";
import { fieldsOfLines } from "./layout-lines";
import { fieldsOfTable } from "./layout-table";

/** The columns of a fixed-width file as its layout file describes them. */
export interface RecordLayout {
  readonly ruler: Ruler;
  /** By column name, where the layout says how the texts are read; the others are found out from their values. */
  readonly formats: Readonly<Record<string, ValueFormat>>;
}

/**
 * Reads a record layout file: a table with headings (CSV, tab, blanks: field, start, length or end, type), lines such as
 * `ACCT-NO 1-10 X(10)`, or a COBOL copybook. Implied decimals (`9(7)V99`, `N 9.2`) become formats; fillers stay columns,
 * so that nothing of a record is lost. Positions are counted from 1, or from 0 where the first field begins there.
 * @example parseRecordLayout("ACCT 1-5 X(5)\nDUE 6-12 9(5)V99", "layout.txt").formats // { DUE: { as: "money", impliedDecimals: 2 }, … }
 * @throws AppError `bad-recipe` with the line, what is wrong, and what to do
 */
export function parseRecordLayout(text: string, fileName: string): RecordLayout {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .map((each, index) => ({ line: index + 1, text: each.slice(0, LONGEST).trimEnd() }))
    .filter((each) => each.text.trim() !== "" && !/^\s*(#|\/\/|--(?!-))/.test(each.text));
  const fields = unique(placed(readFields(lines, fileName), fileName));
  if (fields.length === 0) {
    const remedy = "Write one field a line: name, first and last character, type, as in ACCT-NO 1-10 X(10).";
    throw new AppError("bad-recipe", `${fileName} describes no field. ${remedy}`);
  }
  return { ruler: fields.map(({ name, start, length }) => ({ name, start, length })), formats: formatsOf(fields) };
}

/** What stands further right on a line of a layout is comment. */
const LONGEST = 500;

interface PlacedField extends LayoutField {
  readonly start: number;
}

function readFields(lines: readonly LayoutLine[], fileName: string): readonly LayoutField[] {
  const overpunched = lines.find(({ text }) => /over-?punch|zoned/i.test(text));
  if (overpunched !== undefined) {
    throw badLayout(
      fileName,
      overpunched.line,
      "signed overpunch ({, A to R as the last digit) is not read. Export the amount with a sign of its own.",
    );
  }
  if (isCopybook(lines)) return fieldsOfCopybook(lines, fileName);
  return fieldsOfTable(lines, fileName) ?? fieldsOfLines(lines, fileName);
}

/** Gives every field its first character, in order of place, and refuses fields over each other. */
function placed(fields: readonly LayoutField[], fileName: string): readonly PlacedField[] {
  const shift = fields.some(({ start }) => start === 0) ? 1 : 0;
  let next = 1;
  const all = fields.map((field) => {
    const start = field.start === null ? next : field.start + shift;
    next = start + field.length;
    return { ...field, start };
  });
  const inOrder = all.sort((one, other) => one.start - other.start);
  for (const [index, field] of inOrder.entries()) {
    const before = inOrder[index - 1];
    if (field.length < 1)
      throw badLayout(fileName, field.line, `"${field.name}" ends before it begins. Correct its positions.`);
    if (before === undefined || before.start + before.length <= field.start) continue;
    throw badLayout(
      fileName,
      field.line,
      `"${field.name}" begins at ${String(field.start)}, inside "${before.name}". Correct the positions, or leave one of them out.`,
    );
  }
  return inOrder;
}

function unique(fields: readonly PlacedField[]): readonly PlacedField[] {
  const used = new Map<string, number>();
  return fields.map((field) => {
    const name = field.name.replace(/[{}|]/g, " ").replace(/\s+/g, " ").trim() || `Column at ${String(field.start)}`;
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return { ...field, name: count === 1 ? name : `${name} ${String(count)}` };
  });
}

function formatsOf(fields: readonly LayoutField[]): Readonly<Record<string, ValueFormat>> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const format = formatOfField(field);
      return format === null ? [] : [[field.name, format]];
    }),
  );
}
