import type { Guess } from "../guess";
import type { Kind } from "../kind";
import type { FoundTable } from "../layout/found-table";
import { type Sensitive, sensitiveColumns } from "../privacy/sensitive-columns";
import type { Recipe, RecipeColumn } from "../recipe/recipe-schema";
import { canonicalColumn, canonicalRule, canonicalTable } from "./canonical-form";
import { findKind } from "./find-kind";
import type { Projection } from "./kinds/kind-rule";
import { KIND_RULES } from "./kinds/kind-rules";
import { withKnownNames } from "./known-headerless";
import { mappingQuestions } from "./mapping-questions";
import type { MappingProposal } from "./mapping-proposal";
import { meaningsOf } from "./meanings-told";
import { recipeColumns } from "./recipe-columns";
import { readTable, type TableReading } from "./table-reading";

/**
 * Proposes how a table feeds the ledger: its kind, the recipe, what each column is taken for, and what only the
 * coordinator can answer. A kind that she has chosen (`as`) is taken as it is.
 * @example proposeMapping(found).kind.value // "billing_register"
 */
export function proposeMapping(found: FoundTable, as?: Kind): MappingProposal {
  const named = withKnownNames(found);
  const reading = readTable(named);
  const canonical = as === undefined || LEDGER_NAMES.test(as) ? canonicalProposal(reading) : null;
  if (canonical !== null) return canonical;
  const kind: Guess<Kind> =
    as === undefined ? findKind(reading) : { value: as, confidence: 1, why: "chosen by a person" };
  const rule = KIND_RULES.find((each) => each.kind === kind.value);
  const projection: Projection = rule?.project(reading) ?? { tables: [] };
  const sensitive = sensitiveColumns(named).filter(({ column }) => !isUsed(column, projection));
  const columns = recipeColumns(reading, sensitive);
  return {
    kind,
    recipe: recipeOf(reading, { kind: kind.value, projection, columns }),
    meanings: meaningsOf(reading, sensitive),
    questions: mappingQuestions(reading, kind, projection),
  };
}

/** Kinds that are ledger tables have one word, or two joined by an underscore, of the ledger. */
const LEDGER_NAMES =
  /^(accounts|services|charges|payments|adjustments|applications|reads|arrangements|installments|notices|service_orders|holds|book_cash|bank|control)$/;

function canonicalProposal(reading: TableReading): MappingProposal | null {
  const table = canonicalTable(reading.found);
  if (table === null) return null;
  const columns = reading.found.columns.map((column) => canonicalColumn(table, column));
  const projection = { tables: [canonicalRule(table, reading.found)] };
  return {
    kind: { value: table.name, confidence: 1, why: "the columns are those of the ledger table" },
    recipe: recipeOf(reading, { kind: table.name, projection, columns }),
    meanings: Object.fromEntries(
      columns.map(({ name }) => [
        name,
        { value: name.replaceAll("_", " "), confidence: 1, why: "the ledger's own name" },
      ]),
    ),
    questions: [],
  };
}

/** What the parts of a recipe were found to be. */
interface RecipeParts {
  readonly kind: Kind;
  readonly projection: Projection;
  readonly columns: readonly RecipeColumn[];
}

function recipeOf({ found }: TableReading, { kind, projection, columns }: RecipeParts): Recipe {
  return {
    ratebookRecipe: 2,
    name: `${kind.replaceAll("_", " ")} as in ${found.fileName}`,
    about: `Proposed for ${found.fileName}: ${found.columns.length} columns, ${projection.tables.length} rules.`,
    kind,
    file: found.shape,
    headerLines: found.headerLines,
    linesPerRecord: found.linesPerRecord,
    columns: [...columns],
    ...(projection.leaveOut === undefined ? {} : { leaveOut: projection.leaveOut }),
    tables: [...projection.tables],
    ...(projection.codes === undefined ? {} : { codes: codesOf(projection) }),
  };
}

/** The code lists that hold something, and those that a rule uses even if nothing is in them yet. */
function codesOf({ tables, codes = {} }: Projection): Record<string, Record<string, string>> {
  const filled = Object.entries(codes).filter(([, words]) => Object.keys(words).length > 0);
  const used = tables.flatMap(({ columns }) =>
    Object.values(columns).flatMap((field) => (typeof field === "string" ? [] : [field.codes])),
  );
  return { ...Object.fromEntries(filled), ...Object.fromEntries(used.map((list) => [list, codes[list] ?? {}])) };
}

/** A column that a rule needs is not left out, even if it looks sensitive. */
function isUsed(column: Sensitive["column"], { tables, leaveOut }: Projection): boolean {
  const text = JSON.stringify([
    tables.map(({ columns }) => columns),
    tables.map(({ onlyWhere }) => onlyWhere),
    leaveOut,
  ]);
  return text.includes(JSON.stringify(column).slice(1, -1));
}
