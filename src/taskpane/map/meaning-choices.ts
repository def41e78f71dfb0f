import { ledgerColumnWords, tableWords } from "../../app/intake-words";
import { isSamePlace, type LedgerPlace, placesFed, withPlacesFed } from "../../app/recipe-edit/column-use";
import { tablesFed } from "../../app/recipe-edit/fed-tables";
import { withColumnKept, withColumnLeftOut } from "../../app/recipe-edit/left-out-column";
import type { Recipe, RecipeColumn } from "../../intake/recipe/recipe-schema";
import type { LedgerTable } from "../../ledger/table";
import { ledgerTable } from "../../ledger/tables";

/** Meanings under one title. */
export interface MeaningGroup {
  readonly title: string;
  readonly choices: readonly { readonly key: string; readonly words: string }[];
}

const EXTRA = "extra";
const LEFT_OUT = "left-out";
/** In the place of a table: the same column of every table that has it. */
const EVERY = "*";

/** What a column may hold, under the tables that the file feeds; only what the search words are in. */
export function meaningGroups(recipe: Recipe, search: string): readonly MeaningGroup[] {
  const tables = tablesFed(recipe).map(ledgerTable);
  const groups: readonly MeaningGroup[] = [
    { title: "In every table", choices: sharedChoices(tables) },
    ...tables.map(({ name: table, columns }) => ({
      title: tableWords(table),
      choices: columns.map(({ name, required }) => ({
        key: `${table}.${name}`,
        words: `${ledgerColumnWords(name)} of ${tableWords(table).toLowerCase()}${required ? " (needed)" : ""}`,
      })),
    })),
    {
      title: "None of these",
      choices: [
        { key: EXTRA, words: "Keep as extra" },
        { key: LEFT_OUT, words: "Leave out" },
      ],
    },
  ];
  return groups.map((group) => matching(group, search)).filter(({ choices }) => choices.length > 0);
}

/** Columns that several tables have by the same name. */
function sharedChoices(tables: readonly LedgerTable[]): MeaningGroup["choices"] {
  const names = tables.flatMap(({ columns }) => columns.map(({ name }) => name));
  return [...new Set(names)]
    .filter((name) => names.filter((each) => each === name).length > 1)
    .map((name) => ({ key: `${EVERY}.${name}`, words: `${ledgerColumnWords(name)}, in every table` }));
}

/** The keys of what a column holds now. */
export function chosenKeys(column: RecipeColumn, recipe: Recipe): readonly string[] {
  if (column.as === "left-out") return [LEFT_OUT];
  const places = placesFed(recipe, column.name);
  if (places.length === 0) return [EXTRA];
  const everywhere = [...new Set(places.map(({ column: name }) => name))].filter(
    (name) => placesNamed(recipe, name).length > 1 && isFedEverywhere(places, recipe, name),
  );
  return [
    ...places.map(({ table, column: name }) => `${table}.${name}`),
    ...everywhere.map((name) => `${EVERY}.${name}`),
  ];
}

/** The recipe after she chose a meaning, or took back one that was chosen. */
export function afterChoice(recipe: Recipe, column: RecipeColumn, key: string): Recipe {
  const { name } = column;
  if (key === LEFT_OUT) return withColumnLeftOut(recipe, name, "left out by choice");
  const kept = withColumnKept(recipe, name);
  if (key === EXTRA) return withPlacesFed(kept, name, []);
  const wasChosen = chosenKeys(column, recipe).includes(key);
  const touched = placesOf(recipe, key);
  const others = placesFed(kept, name).filter((place) => !touched.some((each) => isSamePlace(each, place)));
  return withPlacesFed(kept, name, wasChosen ? others : [...others, ...touched]);
}

function placesOf(recipe: Recipe, key: string): readonly LedgerPlace[] {
  const dot = key.indexOf(".");
  const table = key.slice(0, dot);
  const column = key.slice(dot + 1);
  return table === EVERY ? placesNamed(recipe, column) : [{ table, column }];
}

/** The columns of one name in the tables that the file feeds. */
function placesNamed(recipe: Recipe, column: string): readonly LedgerPlace[] {
  return tablesFed(recipe)
    .filter((table) => ledgerTable(table).columns.some(({ name }) => name === column))
    .map((table) => ({ table, column }));
}

function isFedEverywhere(places: readonly LedgerPlace[], recipe: Recipe, column: string): boolean {
  return placesNamed(recipe, column).every((place) => places.some((each) => isSamePlace(each, place)));
}

function matching({ title, choices }: MeaningGroup, search: string): MeaningGroup {
  const wanted = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return { title, choices: choices.filter(({ words }) => wanted.every((word) => words.toLowerCase().includes(word))) };
}
