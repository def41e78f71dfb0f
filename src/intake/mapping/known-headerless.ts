import type { FoundColumn, FoundTable } from "../layout/found-table";

/** Springbrook's billing export: 29 fields without headings, in the order of its manual; null where it leaves one open. */
const SPRINGBROOK: readonly (string | null)[] = [
  "mailer id",
  "recipient",
  "address1",
  "address2",
  "address3",
  "address4",
  "address5",
  "city",
  "state",
  "zip",
  "certified Yes/No",
  null,
  null,
  null,
  null,
  null,
  "customer number",
  "customer sequence",
  null,
  "account number",
  "bill-to customer",
  null,
  null,
  "statement name",
  "copy flag",
  null,
  null,
  "total due",
  "past due",
];

/** The list of a large bank: day, signed amount, a star, the check, the text. */
const BANK_LIST: readonly string[] = ["Date", "Amount", "Star", "Check Number", "Description"];

function isBankList({ columns }: FoundTable): boolean {
  const [day, amount, star, , text] = columns;
  return (
    columns.length === BANK_LIST.length &&
    day?.format.value.as === "date" &&
    amount?.format.value.as === "money" &&
    star?.samples.every((each) => each === "*") === true &&
    text?.format.value.as === "text"
  );
}

/** Names of columns that tell what a heading would. */
const TOLD_BY_VALUES = {
  state: /^[A-Z]{2}$/,
  zip: /^\d{5}(-?\d{4})?$/,
  "certified Yes/No": /^(yes|no|y|n)$/i,
} as const;

/**
 * The same table with the names that a known layout without headings gives its columns; the table itself when it has
 * headings or no such layout fits.
 * @example withKnownNames(springbrookExport).columns[27]?.name // "total due"
 */
export function withKnownNames(found: FoundTable): FoundTable {
  if (found.headerLines !== 0) return found;
  if (isBankList(found))
    return {
      ...found,
      columns: found.columns.map((column, index) => ({ ...column, name: BANK_LIST[index] ?? column.name })),
    };
  if (found.columns.length !== SPRINGBROOK.length) return found;
  const told = Object.entries(TOLD_BY_VALUES).every(([name, pattern]) => {
    const column = found.columns[SPRINGBROOK.indexOf(name)];
    return column !== undefined && mostly(column, pattern);
  });
  return told ? { ...found, columns: found.columns.map(named) } : found;
}

function named(column: FoundColumn, index: number): FoundColumn {
  const name = SPRINGBROOK[index] ?? null;
  return name === null ? column : { ...column, name };
}

function mostly({ samples }: FoundColumn, pattern: RegExp): boolean {
  const fitting = samples.filter((text) => pattern.test(text.trim()));
  return samples.length > 0 && fitting.length >= samples.length * 0.9;
}
