import { DATE_ORDERS, type DateOrder } from "../../intake/values/value-format";
import type { Recipe, RecipeColumn } from "../../intake/recipe/recipe-schema";
import { withColumn } from "./left-out-column";

/** A way to read the texts of a column, in plain words with an example. */
export interface FormatChoice {
  /** Stable key: `money`, `date M/D/Y`. */
  readonly key: string;
  readonly words: string;
}

const DATE_WORDS: Readonly<Record<DateOrder, string>> = {
  "Y-M-D": "2026-10-31",
  "M/D/Y": "10/31/2026, month first",
  "D/M/Y": "31/10/2026, day first",
  YYYYMMDD: "20261031",
  YYMMDD: "261031",
  MMDDYYYY: "10312026",
  MMDDYY: "103126",
  DDMMYYYY: "31102026",
  "D-MON-Y": "31-Oct-2026",
  "MON D, Y": "Oct 31, 2026",
  "M/Y": "10/2026, no day",
  YYYYMM: "202610, no day",
  "Excel serial": "46326, Excel’s day number",
};

/** Every way to read a column, the usual ones first. */
export const FORMAT_CHOICES: readonly FormatChoice[] = [
  { key: "text", words: "Text" },
  { key: "id", words: "Number of an account, bill …: every digit kept" },
  { key: "money", words: "Dollars: 1,234.50" },
  { key: "money 2", words: "Dollars, last two digits are cents: 0000012350" },
  ...DATE_ORDERS.map((order) => ({ key: `date ${order}`, words: `Date: ${DATE_WORDS[order]}` })),
  { key: "quantity", words: "Quantity: 3,200" },
  { key: "quantity 1", words: "Quantity, last digit is a tenth: 0032005" },
  { key: "quantity 2", words: "Quantity, last two digits are hundredths: 0320050" },
  { key: "quantity 3", words: "Quantity, last three digits are thousandths: 3200500" },
  { key: "yes-no", words: "Yes or no" },
];

/**
 * The key of the way in which a column is read now; `left-out` when it is not read.
 * @example formatKey({ name: "Due", as: "date", order: "M/D/Y" }) // "date M/D/Y"
 */
export function formatKey(column: RecipeColumn): string {
  switch (column.as) {
    case "date":
      return `date ${column.order}`;
    case "money":
    case "quantity":
      return column.impliedDecimals === undefined ? column.as : `${column.as} ${column.impliedDecimals}`;
    default:
      return column.as;
  }
}

/** The recipe in which a column is read in the way of this key; an unknown key or column leaves it as it was. */
export function withFormat(recipe: Recipe, name: string, key: string): Recipe {
  const before = recipe.columns.find((column) => column.name === name);
  const after = before === undefined ? null : columnRead(before, key);
  return after === null ? recipe : withColumn(recipe, after);
}

function columnRead(before: RecipeColumn, key: string): RecipeColumn | null {
  const [as, detail] = splitKey(key);
  const { name } = before;
  switch (as) {
    case "text":
    case "id":
    case "yes-no":
      return { name, as };
    case "money":
      return { name, as, ...implied(detail) };
    case "quantity":
      return {
        name,
        as,
        ...implied(detail),
        ...(before.as === "quantity" && before.unit !== undefined ? { unit: before.unit } : {}),
      };
    case "date":
      return dateColumn(before, detail);
    default:
      return null;
  }
}

function dateColumn(before: RecipeColumn, detail: string | undefined): RecipeColumn | null {
  const order = DATE_ORDERS.find((each) => each === detail);
  if (order === undefined) return null;
  const pivot = before.as === "date" && before.pivotYear !== undefined ? { pivotYear: before.pivotYear } : {};
  return { name: before.name, as: "date", order, ...pivot };
}

function splitKey(key: string): readonly [string, string | undefined] {
  const blank = key.indexOf(" ");
  return blank === -1 ? [key, undefined] : [key.slice(0, blank), key.slice(blank + 1)];
}

function implied(detail: string | undefined): { readonly impliedDecimals?: number } {
  return detail === undefined ? {} : { impliedDecimals: Number(detail) };
}
