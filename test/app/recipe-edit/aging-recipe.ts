import type { Recipe } from "../../../src/intake/recipe/recipe-schema";

/** A layout with two rules for charges and one for credits, as aging details have them. */
export const AGING: Recipe = {
  ratebookRecipe: 2,
  name: "Aging",
  about: "",
  kind: "ar_aging_detail",
  file: { form: "delimited", delimiter: "," },
  headerLines: 1,
  linesPerRecord: 1,
  columns: [
    { name: "Account", as: "id" },
    { name: "Svc", as: "text" },
    { name: "Bill", as: "id" },
    { name: "Due", as: "date", order: "M/D/Y", pivotYear: 60 },
    { name: "Balance", as: "money" },
    { name: "Phone", as: "left-out", because: "phone" },
  ],
  tables: [
    {
      table: "charges",
      columns: {
        charge_id: "{Account}-{Bill}-{@line}",
        account_id: "{Account}",
        service: { from: "{Svc}", codes: "service" },
        kind: "other",
        bill_date: "{Due}",
        due_date: "{Due}",
        amount: "{Balance}",
      },
    },
    {
      table: "payments",
      columns: { payment_id: "{Bill}-credit", account_id: "{Account}", date: "{Due}", amount: "-{Balance}" },
    },
  ],
  codes: { service: { WA: "water", SW: "sewer" } },
};
