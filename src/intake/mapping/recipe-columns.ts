import type { FoundColumn } from "../layout/found-table";
import type { Sensitive } from "../privacy/sensitive-columns";
import type { RecipeColumn } from "../recipe/recipe-schema";
import type { ValueFormat } from "../values/value-format";
import type { Candidate } from "./column-candidates";
import type { Meaning } from "./meaning";
import type { TableReading } from "./table-reading";

/** Numbers that name something, whatever their digits look like. */
const ID_MEANINGS: ReadonlySet<Meaning> = new Set<Meaning>([
  "account number",
  "customer number",
  "location number",
  "meter number",
  "bill number",
  "charge number",
  "transaction number",
  "payment number",
  "check number",
  "batch",
  "reference",
  "trace number",
  "zip",
  "parcel",
  "arrangement number",
  "adjustment number",
  "entry number",
  "route",
  "cycle",
]);

const MONEY_MEANINGS: ReadonlySet<Meaning> = new Set<Meaning>([
  "amount",
  "balance",
  "total",
  "past due",
  "running balance",
  "debit",
  "credit",
  "payment amount",
  "adjustment amount",
  "installment amount",
  "fee",
  "gross",
  "net",
]);

const TEXT_MEANINGS: ReadonlySet<Meaning> = new Set<Meaning>([
  "customer name",
  "service address",
  "mailing address",
  "city",
  "state",
  "description",
  "reason",
  "terms",
]);

const QUANTITY_MEANINGS: ReadonlySet<Meaning> = new Set<Meaning>(["usage", "reading", "previous reading", "units"]);

/**
 * The columns of a recipe: read as their values look, unless their meaning says otherwise (an account number stays
 * digit for digit, a column of buckets that holds only zeros is still money). Sensitive columns are left out.
 * @example recipeColumns(reading, [])[0] // { name: "Account", as: "id" }
 */
export function recipeColumns(reading: TableReading, sensitive: readonly Sensitive[]): readonly RecipeColumn[] {
  const meanings = new Map([...reading.assigned.values()].map((each) => [each.column.position, each]));
  const money = new Set([...reading.buckets, ...reading.services].map(({ column }) => column.position));
  return reading.found.columns.map((column): RecipeColumn => {
    const hidden = sensitive.find((each) => each.column === column.name);
    if (hidden !== undefined)
      return { name: column.name, as: "left-out", because: `looks like a ${hidden.what}: ${hidden.why}` };
    if (money.has(column.position)) return { ...asMoney(column.format.value), name: column.name };
    return { ...formatFor(column, meanings.get(column.position)), name: column.name };
  });
}

function formatFor(column: FoundColumn, candidate: Candidate | undefined): ValueFormat {
  const format = column.format.value;
  // A heading over nothing ("Gal" under "Usage") is no number of its own.
  if (candidate === undefined) return column.filledShare === 0 ? { as: "text" } : format;
  const { meaning } = candidate;
  if (ID_MEANINGS.has(meaning)) return format.as === "text" && meaning !== "account number" ? format : { as: "id" };
  if (MONEY_MEANINGS.has(meaning)) return asMoney(format);
  if (TEXT_MEANINGS.has(meaning)) return { as: "text" };
  if (QUANTITY_MEANINGS.has(meaning)) return format.as === "quantity" ? format : { as: "quantity" };
  return format;
}

function asMoney(format: ValueFormat): ValueFormat {
  return format.as === "money" ? format : { as: "money" };
}
