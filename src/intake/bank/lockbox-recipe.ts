import type { Recipe } from "../recipe/recipe-schema";

/** The built-in recipe of lockbox files: one payment for each account that a check pays. */
export const LOCKBOX_RECIPE: Recipe = {
  ratebookRecipe: 2,
  name: "Lockbox",
  about: "Checks that the bank opened: one payment for each account line; a check may pay several accounts.",
  kind: "lockbox",
  file: { form: "bank", format: "lockbox" },
  headerLines: 0,
  linesPerRecord: 1,
  columns: [
    { name: "Payment id", as: "text" },
    { name: "Account", as: "id" },
    { name: "Date", as: "date", order: "Y-M-D" },
    { name: "Amount", as: "money" },
    { name: "Check number", as: "text" },
    { name: "Batch", as: "text" },
    { name: "Sequence", as: "text" },
  ],
  tables: [
    {
      table: "payments",
      columns: {
        payment_id: "{Payment id}",
        account_id: "{Account}",
        date: "{Date}",
        amount: "{Amount}",
        method: "check",
        reference: "{Check number}",
        batch_id: "{Batch}",
      },
    },
  ],
};
