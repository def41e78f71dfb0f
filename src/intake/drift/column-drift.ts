import type { FoundTable } from "../layout/found-table";
import { ledgerTable } from "../../ledger/tables";
import type { Recipe } from "../recipe/recipe-schema";
import { templateColumns } from "../recipe/template";
import type { LayoutChange } from "./layout-change";
import { neededColumns } from "./needed-columns";
import type { ColumnPair } from "./pair-columns";

/**
 * What became of the columns: renamed, missing, new, moved.
 * @example columnDrift(recipe, found, pairs)[0]?.message // 'The column "Over 90" is now called "91+".'
 */
export function columnDrift(recipe: Recipe, found: FoundTable, pairs: readonly ColumnPair[]): readonly LayoutChange[] {
  return [
    ...pairs.flatMap(renamed),
    ...pairs.filter((pair) => pair.found === null).map((pair) => missing(pair, recipe)),
    ...added(found, pairs),
    ...moved(pairs),
  ];
}

function renamed({ column, found, how }: ColumnPair): readonly LayoutChange[] {
  if (found === null || how === "same name") return [];
  const why = how === "same meaning" ? "the two headings mean the same" : "it stands in the same place and reads alike";
  return [
    {
      code: "column-renamed",
      severity: "warning",
      message: `The column "${column.name}" is now called "${found.name}", it seems: ${why}.`,
      repair: `"${found.name}" is read in place of "${column.name}".`,
    },
  ];
}

function missing({ column }: ColumnPair, recipe: Recipe): LayoutChange {
  const { name } = column;
  if (!neededColumns(recipe).has(name))
    return {
      code: "column-missing",
      severity: "info",
      message: `The column "${name}" is not there any more. Nothing was loaded from it.`,
      repair: "It is left out of the recipe.",
    };
  const tables = tablesThatNeed(name, recipe);
  if (tables.length === 0)
    return {
      code: "column-missing",
      severity: "warning",
      message: `The column "${name}" is not there any more.`,
      repair: "What it told is left empty; everything else loads.",
    };
  return {
    code: "column-missing",
    severity: "error",
    message: `The column "${name}" is not there any more, and ${tables.join(" and ")} cannot be loaded without it.`,
    repair: `Nothing is loaded into ${tables.join(" and ")} until you choose the column that took its place, or export the report with it.`,
  };
}

/** Tables that have a rule in which the column feeds something they must have, or chooses the rows. */
function tablesThatNeed(name: string, { tables }: Recipe): readonly string[] {
  const needing = tables.filter(({ table, columns, onlyWhere }) => {
    const required = ledgerTable(table).columns.filter((column) => column.required);
    const feeds = required.some((column) => {
      const field = columns[column.name];
      return field !== undefined && templateColumns(typeof field === "string" ? field : field.from).includes(name);
    });
    return feeds || (onlyWhere ?? []).some(({ column }) => column === name);
  });
  return [...new Set(needing.map(({ table }) => table))];
}

function added(found: FoundTable, pairs: readonly ColumnPair[]): readonly LayoutChange[] {
  const known = new Set(pairs.map((pair) => pair.found));
  return found.columns
    .filter((column) => !known.has(column) && (column.heading !== null || column.filledShare > 0))
    .map(({ name }) => ({
      code: "column-new",
      severity: "info",
      message: `The column "${name}" is new.`,
      repair: "It is kept beside the ledger's columns and feeds nothing; map it if you need it.",
    }));
}

/** Columns that changed their order; those that only made room for new ones did not move. */
function moved(pairs: readonly ColumnPair[]): readonly LayoutChange[] {
  const there = pairs.flatMap(({ column, found }) =>
    found === null ? [] : [{ name: column.name, at: found.position }],
  );
  const kept = longestAscending(there.map(({ at }) => at));
  return there
    .filter(({ at }) => !kept.has(at))
    .map(({ name, at }) => ({
      code: "column-moved",
      severity: "info",
      message: `The column "${name}" has moved: it is now column ${at + 1}.`,
      repair: "It is read from its new place.",
    }));
}

/** The longest run of positions that still stand in order. */
function longestAscending(positions: readonly number[]): ReadonlySet<number> {
  const runs: (readonly number[])[] = [];
  for (const position of positions) {
    const before = runs.filter((run) => (run[run.length - 1] ?? -1) < position);
    const longest = before.reduce<readonly number[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, position]);
  }
  return new Set(runs.reduce<readonly number[]>((best, run) => (run.length > best.length ? run : best), []));
}
