import type { Recipe } from "../recipe/recipe-schema";

/** The built-in recipe of NACHA return files: one negative payment for each returned debit. */
export const ACH_RETURN_RECIPE: Recipe = {
  ratebookRecipe: 2,
  name: "ACH returns, NACHA",
  about: "Returned ACH debits take the customer's payment back; notifications of change carry no money.",
  kind: "ach_returns",
  file: { form: "bank", format: "nacha" },
  headerLines: 0,
  linesPerRecord: 1,
  columns: [
    { name: "Payment id", as: "text" },
    { name: "Account", as: "id" },
    { name: "Date", as: "date", order: "Y-M-D" },
    { name: "Amount", as: "money" },
    { name: "Reference", as: "text" },
    { name: "Batch", as: "text" },
    { name: "Original trace", as: "text" },
  ],
  tables: [
    {
      table: "payments",
      columns: {
        payment_id: "{Payment id}",
        account_id: "{Account}",
        date: "{Date}",
        amount: "{Amount}",
        method: "ach return",
        reference: "{Reference}",
        batch_id: "{Batch}",
      },
    },
  ],
};
