import type { BankFormat } from "../file-shape";
import type { Recipe } from "../recipe/recipe-schema";

/** Columns of a bank statement's rows, in the order of their cells. */
const STATEMENT_COLUMNS: Recipe["columns"] = [
  { name: "Line id", as: "text" },
  { name: "Account", as: "text" },
  { name: "Date", as: "date", order: "Y-M-D" },
  { name: "Amount", as: "money" },
  { name: "Reference", as: "text" },
  { name: "Description", as: "text" },
  { name: "Type code", as: "text" },
  { name: "Bank reference", as: "text" },
];

/**
 * The built-in recipe of a bank statement: one `bank` line for each transaction, credits positive.
 * @example statementRecipe("bai2", "BAI2").kind // "bank_statement"
 */
export function statementRecipe(format: BankFormat, layout: string): Recipe {
  return {
    ratebookRecipe: 2,
    name: `Bank statement, ${layout}`,
    about: "A bank statement in a format of its own. Credits are positive, debits negative.",
    kind: "bank_statement",
    file: { form: "bank", format },
    headerLines: 0,
    linesPerRecord: 1,
    columns: STATEMENT_COLUMNS,
    tables: [
      {
        table: "bank",
        columns: {
          line_id: "{Line id}",
          date: "{Date}",
          amount: "{Amount}",
          reference: "{Reference}",
          description: "{Description}",
          type_code: "{Type code}",
        },
      },
    ],
  };
}
