import type { Guess } from "../guess";
import type { Kind } from "../kind";
import type { FoundColumn } from "../layout/found-table";
import type { Condition } from "../recipe/recipe-schema";
import { templateColumns } from "../recipe/template";
import type { Projection } from "./kinds/kind-rule";
import type { Question } from "./mapping-proposal";
import type { Meaning } from "./meaning";
import { columnOf, type TableReading } from "./table-reading";

/** Below this a guess is asked about. */
const SURE = 0.8;

/** Amounts that decide what is loaded. */
const AMOUNTS: readonly Meaning[] = ["amount", "payment amount", "adjustment amount", "gross", "balance", "total"];

/**
 * What only the coordinator can answer: the kind, which of two equal amounts, the order of day and month, and what the
 * kind itself asks.
 * @example mappingQuestions(reading, kind, projection) // []: the file can be loaded
 */
export function mappingQuestions(
  reading: TableReading,
  kind: Guess<Kind>,
  projection: Projection,
): readonly Question[] {
  const used = usedColumns(projection);
  return [
    ...(kind.confidence < SURE ? [kindQuestion(kind)] : []),
    ...nothingFed(reading, kind, projection),
    ...amountsUnused(reading, kind, used),
    ...amountQuestions(reading, used),
    ...dateQuestions(reading, used),
    ...(projection.questions ?? []),
  ];
}

function kindQuestion({ value }: Guess<Kind>): Question {
  const text =
    value === "other"
      ? "What kind of report is this? Its columns fit none that Ratebook knows."
      : `Ratebook takes this for: ${value.replaceAll("_", " ")}. Is that what it is?`;
  return { id: "kind", text, columns: [] };
}

/** A known kind that feeds no table lacks a column that it must have. */
function nothingFed(reading: TableReading, { value }: Guess<Kind>, projection: Projection): readonly Question[] {
  if (value === "other" || projection.tables.length > 0 || (projection.questions ?? []).length > 0) return [];
  const account = columnOf(reading, "account number", "customer number", "location number", "parcel");
  return account === undefined && !["bank_statement", "cash_book"].includes(value)
    ? [{ id: "account-column", text: "Which column holds the account number?", columns: [] }]
    : [{ id: "columns", text: "Which columns hold the date and the amount?", columns: [] }];
}

/** A list of accounts with several amounts, none of which is loaded, may be another kind of report. */
function amountsUnused(
  { found }: TableReading,
  { value }: Guess<Kind>,
  used: ReadonlySet<string>,
): readonly Question[] {
  const amounts = found.columns.filter(({ format, filledShare }) => format.value.as === "money" && filledShare > 0.5);
  if (value !== "account_list" || amounts.length < 2 || amounts.some(({ name }) => used.has(name))) return [];
  const columns = amounts.map(({ name }) => name);
  const listed = columns.map((name) => `"${name}"`).join(", ");
  return [
    {
      id: "amounts-unused",
      text: `None of the amounts in ${listed} is loaded, only the accounts. Is this another kind of report?`,
      columns,
    },
  ];
}

function amountQuestions(reading: TableReading, used: ReadonlySet<string>): readonly Question[] {
  return AMOUNTS.flatMap((meaning) => {
    const chosen = columnOf(reading, meaning);
    const rivals = (reading.rivals.get(meaning) ?? []).filter(({ format }) => format.value.as === "money");
    if (chosen === undefined || rivals.length === 0 || !used.has(chosen.name)) return [];
    const columns = [chosen, ...rivals].map(({ name }) => name);
    const listed = columns.map((name) => `"${name}"`).join(" or ");
    return [
      { id: `${meaning.replaceAll(" ", "-")}-column`, text: `Which column is the ${meaning}: ${listed}?`, columns },
    ];
  });
}

/** A report prints all its dates alike: one column that tells the order tells it for the others. */
function dateQuestions({ found }: TableReading, used: ReadonlySet<string>): readonly Question[] {
  const orderOf = ({ format }: FoundColumn) => (format.value.as === "date" ? format.value.order : null);
  const told = new Set(found.columns.filter(({ format }) => format.confidence >= SURE).map(orderOf));
  const unsure = (column: FoundColumn) =>
    orderOf(column) !== null && !told.has(orderOf(column)) && column.filledShare > 0 && used.has(column.name);
  return found.columns.filter(unsure).map(({ name, samples, format }) => ({
    id: `date-order:${name}`,
    text: `Does the month or the day stand first in "${name}" (${samples[0] ?? ""})? ${format.why}.`,
    columns: [name],
  }));
}

function usedColumns({ tables, leaveOut }: Projection): ReadonlySet<string> {
  const conditions: readonly Condition[] = [
    ...tables.flatMap(({ onlyWhere }) => onlyWhere ?? []),
    ...(leaveOut ?? []).flatMap(({ where }) => where),
  ];
  const fields = tables.flatMap(({ columns }) =>
    Object.values(columns).flatMap((field) => templateColumns(typeof field === "string" ? field : field.from)),
  );
  return new Set([...fields, ...conditions.map(({ column }) => column)]);
}
