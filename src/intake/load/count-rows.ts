import type { Database } from "../../ports/database";
import type { FileLoad } from "../load-result";
import type { RowFacts } from "../layout/row-facts";
import type { Recipe } from "../recipe/recipe-schema";
import { BASE_TABLE } from "./base-table";
import { LEFT_OUT, ROW_ROLE } from "./fault-code";

/** What became of the rows of a file. */
export type RowCounts = Pick<FileLoad, "read" | "loaded" | "rejected" | "notData" | "notDataBy" | "carried">;

/** What counting needs to know of the file. */
export interface CountContext {
  readonly recipe: Recipe;
  readonly facts: RowFacts;
  readonly source: string;
  readonly fromGrid: boolean;
  /** Blank lines that the source has left out. */
  readonly blankLines: number;
}

/** Counts the rows of the base table by what they are. */
export async function countRows(database: Database, context: CountContext): Promise<RowCounts> {
  const carriedFrom = context.facts.carriedFrom?.line ?? null;
  const carried = carriedFrom === null ? "0" : `count(*) FILTER (WHERE problem IS NULL AND record > ${carriedFrom})`;
  const { rows } = await database.select(
    `SELECT problem, count(*)::BIGINT AS row_count, (${carried})::BIGINT AS carried FROM ${BASE_TABLE} GROUP BY problem ORDER BY problem`,
    [],
  );
  const counts = rows.map(([problem, count, late]) => ({
    problem: problem === null ? null : Number(problem),
    count: Number(count),
    carried: Number(late),
  }));
  const sum = (keep: (problem: number | null) => boolean): number =>
    counts.filter(({ problem }) => keep(problem)).reduce((total, { count }) => total + count, 0);
  const notDataBy = [...(await notDataCounts(database, context, counts))].toSorted((a, b) => b.count - a.count);
  const notData = sum((problem) => problem !== null && problem < 0) + context.blankLines;
  const loaded = sum((problem) => problem === null);
  const rejected = sum((problem) => problem !== null && problem > 0);
  const late = counts.reduce((total, each) => total + each.carried, 0);
  return { read: loaded + rejected + notData, loaded, rejected, notData, notDataBy, carried: late };
}

type Counted = readonly { readonly problem: number | null; readonly count: number }[];

async function notDataCounts(
  database: Database,
  context: CountContext,
  counts: Counted,
): Promise<FileLoad["notDataBy"]> {
  const own = counts.flatMap(({ problem, count }) => {
    if (problem === null || problem >= 0 || problem === ROW_ROLE.marked || problem === ROW_ROLE.above) return [];
    return [{ what: wordsOf(problem, context.recipe), count }];
  });
  const above = counts.find(({ problem }) => problem === ROW_ROLE.above)?.count ?? 0;
  const headings = Math.min(above, context.facts.headings.length);
  const marked = counts.some(({ problem }) => problem === ROW_ROLE.marked) ? await markedCounts(database, context) : [];
  const all = [
    { what: "lines above the table", count: above - headings },
    { what: "heading lines", count: headings },
    { what: "blank lines", count: context.blankLines },
    ...own,
    ...marked,
  ];
  return merged(all).filter(({ count }) => count > 0);
}

async function markedCounts(database: Database, { source }: CountContext): Promise<FileLoad["notDataBy"]> {
  const { rows } = await database.select(
    `SELECT not_data, count(*)::BIGINT AS row_count FROM ${source} AS s JOIN ${BASE_TABLE} AS b ON b.record = s.record AND b.problem = ${ROW_ROLE.marked} WHERE not_data IS NOT NULL GROUP BY not_data ORDER BY not_data`,
    [],
  );
  return rows.map(([what, count]) => ({ what: String(what), count: Number(count) }));
}

function wordsOf(problem: number, recipe: Recipe): string {
  const words: Readonly<Record<number, string>> = {
    [ROW_ROLE.heading]: "heading lines",
    [ROW_ROLE.blank]: "blank lines",
    [ROW_ROLE.total]: "total rows",
    [ROW_ROLE.page]: "page heads and feet",
    [ROW_ROLE.note]: "lines of words",
    [ROW_ROLE.recap]: "lines after the report's total",
  };
  return words[problem] ?? recipe.leaveOut?.[LEFT_OUT - problem]?.because ?? "other lines";
}

function merged(counts: FileLoad["notDataBy"]): FileLoad["notDataBy"] {
  const sums = new Map<string, number>();
  for (const { what, count } of counts) sums.set(what, (sums.get(what) ?? 0) + count);
  return [...sums].map(([what, count]) => ({ what, count }));
}
