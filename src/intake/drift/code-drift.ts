import type { Recipe } from "../recipe/recipe-schema";
import { templateColumns } from "../recipe/template";
import type { LayoutChange } from "./layout-change";
import type { ColumnPair } from "./pair-columns";

/** More new texts than this are no codes. */
const MOST_NAMED = 12;

/**
 * Codes that the recipe has not seen: in columns that it looks up in a code list, and in columns by whose texts it
 * chooses the table.
 * @example codeDrift(recipe, pairs)[0]?.message // '"Charge" has a code that the recipe does not know: RECYCLE.'
 */
export function codeDrift(recipe: Recipe, pairs: readonly ColumnPair[]): readonly LayoutChange[] {
  return pairs.flatMap(({ column, found }): readonly LayoutChange[] => {
    const known = found === null ? null : knownCodes(recipe, column.name);
    if (known === null || found === null) return [];
    const fresh = found.samples.filter((text) => text.trim() !== "" && !known.has(plain(text)));
    return fresh.length === 0 ? [] : [newCodes(column.name, fresh)];
  });
}

function newCodes(column: string, codes: readonly string[]): LayoutChange {
  const shown = codes.slice(0, MOST_NAMED).join(", ");
  const more = codes.length > MOST_NAMED ? ` and ${codes.length - MOST_NAMED} more` : "";
  const what =
    codes.length === 1 ? "a code that the recipe does not know" : `${codes.length} codes that the recipe does not know`;
  return {
    code: "new-codes",
    severity: "warning",
    message: `"${column}" has ${what}: ${shown}${more}.`,
    repair:
      "They are kept as printed, in the table that takes all others if there is one; say what they mean in the code list.",
  };
}

/** Null where the column is not coded. */
function knownCodes(recipe: Recipe, column: string): ReadonlySet<string> | null {
  const lists = recipe.tables.flatMap(({ columns }) =>
    Object.values(columns).flatMap((field) =>
      typeof field !== "string" && templateColumns(field.from).includes(column) ? [field.codes] : [],
    ),
  );
  const listed = lists.flatMap((list) => Object.keys(recipe.codes?.[list] ?? {}));
  const tests = [
    ...recipe.tables.map(({ onlyWhere }) => onlyWhere ?? []),
    ...(recipe.leaveOut ?? []).map(({ where }) => where),
  ].flat();
  const chosen = tests.flatMap((test) => (test.column === column && "values" in test ? test.values : []));
  const choosing = recipe.tables.filter(({ onlyWhere }) =>
    (onlyWhere ?? []).some((test) => test.column === column && test.is === "one of"),
  );
  if (listed.length === 0 && choosing.length < 2) return null;
  return new Set([...listed, ...chosen].map(plain));
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
