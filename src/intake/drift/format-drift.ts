import type { FoundColumn } from "../layout/found-table";
import type { Recipe, RecipeColumn } from "../recipe/recipe-schema";
import { readsAs } from "../values/read-value";
import type { ValueFormat } from "../values/value-format";
import type { LayoutChange } from "./layout-change";
import { formatWords } from "./format-words";
import { neededColumns } from "./needed-columns";
import type { ColumnPair } from "./pair-columns";

/** Changed formats, told and by column of the recipe. */
export interface FormatDrift {
  readonly changes: readonly LayoutChange[];
  readonly columns: ReadonlyMap<string, ValueFormat>;
}

/** A column reads in a format when this share of its different texts does. */
const READS = 0.9;

/**
 * Columns whose texts cannot be read any more as the recipe says, or whose decimals became implied.
 * @example formatDrift(recipe, pairs).changes[0]?.message // 'The dates in "Due Date" are now printed …'
 */
export function formatDrift(recipe: Recipe, pairs: readonly ColumnPair[]): FormatDrift {
  const needed = neededColumns(recipe);
  const changed = pairs.flatMap(({ column, found }) => {
    if (found === null || column.as === "left-out" || !needed.has(column.name)) return [];
    const format = newFormat(column, found);
    return format === null ? [] : [{ column, found, format }];
  });
  return {
    changes: changed.map(told),
    columns: new Map(changed.map(({ column, format }) => [column.name, format])),
  };
}

type KeptColumn = Exclude<RecipeColumn, { readonly as: "left-out" }>;

/** Null where the recipe's format still holds. */
function newFormat(column: KeptColumn, found: FoundColumn): ValueFormat | null {
  const texts = found.samples;
  const now = found.format.value;
  if (texts.length === 0 || found.filledShare === 0) return null;
  if ((column.as === "money" || column.as === "quantity") && column.impliedDecimals === undefined) {
    if (now.as === column.as && now.impliedDecimals !== undefined) return now;
    if (zeroFilled(texts)) return { ...column, impliedDecimals: 2 };
  }
  if (column.as === "date" && now.as === "date" && now.order !== column.order && found.format.confidence >= READS)
    return now;
  if (share(texts, column) >= READS) return null;
  if (share(texts, now) >= READS && now.as !== column.as && !bothNumbers(now, column)) return now;
  return share(texts, now) > share(texts, column) ? now : null;
}

function told({
  column,
  found,
  format,
}: {
  readonly column: KeptColumn;
  readonly found: FoundColumn;
  readonly format: ValueFormat;
}): LayoutChange {
  const example = found.samples[0] ?? "";
  const same = format.as === column.as;
  return {
    code: "format-changed",
    severity: same ? "warning" : "error",
    message: `"${column.name}" was ${formatWords(column)}; it now reads as ${formatWords(format)} (${example}).`,
    repair: same
      ? `It is read as ${formatWords(format)}. Look at the first rows before you load.`
      : "Its rows will be rejected with the reason; check whether the report was made with the right settings.",
  };
}

/** `0000012350`: filled with zeros to a width, without a point. */
function zeroFilled(texts: readonly string[]): boolean {
  const widths = new Set(texts.map((text) => text.replace(/^[-+]|[-+]$/g, "").length));
  const width = Math.max(...widths);
  return (
    width >= 5 &&
    widths.size === 1 &&
    texts.every((text) => /^[-+]?\d+[-+]?$/.test(text)) &&
    texts.some((text) => /^[-+]?0\d/.test(text))
  );
}

function share(texts: readonly string[], format: ValueFormat): number {
  return texts.filter((text) => readsAs(text.trim(), format)).length / texts.length;
}

function bothNumbers(a: ValueFormat, b: ValueFormat): boolean {
  return (a.as === "money" || a.as === "quantity") && (b.as === "money" || b.as === "quantity");
}
