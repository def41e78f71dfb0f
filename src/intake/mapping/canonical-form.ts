import type { LedgerColumn, LedgerTable } from "../../ledger/table";
import { LEDGER_TABLES } from "../../ledger/tables";
import type { FoundColumn, FoundTable } from "../layout/found-table";
import type { RecipeColumn, TableRule } from "../recipe/recipe-schema";
import type { ValueFormat } from "../values/value-format";

/**
 * The ledger table whose canonical form a file is in: by its name (`charges.csv`, `charges-2026.csv`) if the columns
 * that it must have are there, else the one table that knows every column of the file; null when there is none.
 * @example canonicalTable(found)?.name // "charges"
 */
export function canonicalTable(found: FoundTable): LedgerTable | null {
  const headings = found.columns.map(({ heading }) => heading ?? "");
  const holding = LEDGER_TABLES.filter(({ columns }) =>
    columns.every(({ name, required }) => !required || headings.includes(name)),
  );
  const named = holding.find(({ name }) => namedAfter(found.fileName, name));
  if (named !== undefined) return named;
  const knowing = holding.filter(({ columns }) =>
    headings.every((heading) => columns.some(({ name }) => name === heading)),
  );
  return knowing.length === 1 ? (knowing[0] ?? null) : null;
}

/** The rule of a file in canonical form: each ledger column from the column of its name. */
export function canonicalRule(table: LedgerTable, found: FoundTable): TableRule {
  const there = table.columns.filter(({ name }) => found.columns.some(({ heading }) => heading === name));
  const nameOf = (heading: string) => found.columns.find((column) => column.heading === heading)?.name ?? heading;
  return { table: table.name, columns: Object.fromEntries(there.map(({ name }) => [name, `{${nameOf(name)}}`])) };
}

/** How a column of a file in canonical form is read: as the ledger defines it. */
export function canonicalColumn(table: LedgerTable, column: FoundColumn): RecipeColumn {
  const known = table.columns.find(({ name }) => name === column.heading);
  const format = known === undefined ? column.format.value : formatOf(known, column.format.value);
  return { ...format, name: column.name };
}

function formatOf({ name, type }: LedgerColumn, seen: ValueFormat): ValueFormat {
  switch (type) {
    case "money":
    case "quantity":
    case "yes-no":
      return { as: type };
    case "date":
      return seen.as === "date" ? seen : { as: "date", order: "Y-M-D" };
    case "moment":
      return { as: "text" };
    case "text":
      return { as: name.endsWith("_id") ? "id" : "text" };
  }
}

function namedAfter(fileName: string, table: string): boolean {
  const base = fileName.toLowerCase().replace(/\.[^.]*$/, "");
  return base === table || (base.startsWith(table) && /^[-_. ]/.test(base.slice(table.length)));
}
