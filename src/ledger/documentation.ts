import { LEDGER_TABLES } from "./tables";
import type { LedgerColumn, LedgerTable, LedgerType } from "./table";

const FORMS: Readonly<Record<LedgerType, string>> = {
  text: "text",
  date: "date YYYY-MM-DD",
  moment: "date or date and time YYYY-MM-DDTHH:MM:SS",
  money: "dollars, -1234.56",
  quantity: "number",
  "yes-no": "Y or N",
};

/** The canonical form as a text for people: every table, its columns, what they hold and which must be filled. */
export function ledgerDocumentation(): string {
  return LEDGER_TABLES.map(tableText).join("\n\n");
}

function tableText(table: LedgerTable): string {
  const width = Math.max(...table.columns.map(({ name }) => name.length)) + 2;
  return [`${table.name}.csv  ${table.about}`, ...table.columns.map((column) => columnText(column, width))].join("\n");
}

function columnText(column: LedgerColumn, width: number): string {
  const name = `${column.name}${column.required ? "*" : ""}`.padEnd(width);
  const form = column.oneOf === undefined ? FORMS[column.type] : column.oneOf.join(" | ");
  return `  ${name}${column.about} (${form}${column.refersTo === undefined ? "" : `; found in ${column.refersTo}`})`;
}
